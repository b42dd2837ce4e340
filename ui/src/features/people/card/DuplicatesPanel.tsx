import { useNavigate } from '@tanstack/react-router';
import { GitCompareArrows, Users } from 'lucide-react';
import { useAccess, useRead, type ContactCard, type ContactId } from '@/api';
import { Banner, Button, Link } from '@/components';
import { useI18n, type I18n } from '@/i18n';
import { useChange } from '../shared/change';

const keyOf = (prefix: string, code: string) => `${prefix}-${code.replaceAll('_', '-')}`;

/** Why two cards may be one person, or may not; a code of a newer core is only a likeness. */
export function likeReason({ t, has, say }: Pick<I18n, 't' | 'has' | 'say'>, reason: string): string {
  const key = keyOf('alike', reason);
  return has(key) ? say(key) : t('alike-other');
}

/** The surest signs, strongest first; a likeness of anything else comes after. */
const SURE = ['tax_code', 'vat_number', 'email', 'phone', 'birth', 'tax_code_near', 'email_near', 'phone_near', 'address', 'firm', 'name'];

function strength(reason: string): number {
  const at = SURE.indexOf(reason.replaceAll('-', '_'));
  return at < 0 ? SURE.length : at;
}

/** What tells namesakes apart: where they can be reached, or where they live. */
export function Told({ contact }: { contact: ContactId }) {
  const card = useRead('contact_get', { id: contact }).data;
  const told = card?.points.find((point) => point.kind === 'email')?.value ?? card?.points[0]?.value ?? card?.city ?? null;
  return told === null || told === '' ? null : <span> · {told}</span>;
}

/** Cards that may be the same person; saying no is remembered for ever. */
export function DuplicatesPanel({ card }: { card: ContactCard }) {
  const i18n = useI18n();
  const { t } = i18n;
  const change = useChange();
  const navigate = useNavigate();
  const { may } = useAccess();
  if (card.duplicates.length === 0 || !may('people_merge')) return null;
  return (
    <Banner tone="info" title={t('card-alike', { count: card.duplicates.length })}>
      <ul className="alike">
        {[...card.duplicates]
          .sort((one, two) => strength(one.reason) - strength(two.reason))
          .map((other) => (
            <li key={other.contact}>
              <Users aria-hidden="true" />
              <span>
                <Link href={`/people/${other.contact}`}>{other.name}</Link>
                <Told contact={other.contact} />
                <span className="text-2"> · {likeReason(i18n, other.reason)}</span>
              </span>
              <Button
                size="small"
                icon={GitCompareArrows}
                aria-label={t('merge-compare-with', { name: other.name })}
                onPress={() => void navigate({ to: `/people/duplicates/${card.id}/${other.contact}` })}
              >
                {t('merge-compare')}
              </Button>
              <Button
                size="small"
                onPress={() => void change('duplicate_dismiss', { contact: card.id, other: other.contact }, t('card-not-same-said', { name: other.name }))}
              >
                {t('card-not-same')}
              </Button>
            </li>
          ))}
      </ul>
    </Banner>
  );
}
