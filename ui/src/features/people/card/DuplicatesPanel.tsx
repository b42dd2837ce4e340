import { useNavigate } from '@tanstack/react-router';
import { GitCompareArrows, Users } from 'lucide-react';
import type { ContactCard } from '@/api';
import { Banner, Button, Link } from '@/components';
import { useI18n, type I18n } from '@/i18n';
import { useChange } from '../shared/change';

/** Why two cards may be one person. */
export function likeReason({ t }: Pick<I18n, 't'>, reason: string): string {
  switch (reason.replace(/^same-/, '').replaceAll('_', '-')) {
    case 'tax-code': return t('card-like-tax-code');
    case 'vat-number': return t('card-like-vat-number');
    case 'email': return t('card-like-email');
    case 'phone': return t('card-like-phone');
    case 'name-birth': return t('card-like-name-birth');
    case 'name-address': return t('card-like-name-address');
    case 'name': return t('card-like-name');
    default: return t('card-like-other');
  }
}

/** Cards that may be the same person; saying no is remembered for ever. */
export function DuplicatesPanel({ card }: { card: ContactCard }) {
  const i18n = useI18n();
  const { t } = i18n;
  const change = useChange();
  const navigate = useNavigate();
  if (card.duplicates.length === 0) return null;
  return (
    <Banner tone="info" title={t('card-alike', { count: card.duplicates.length })}>
      <ul className="alike">
        {card.duplicates.map((other) => (
          <li key={other.contact}>
            <Users aria-hidden="true" />
            <span>
              <Link href={`/people/${other.contact}`}>{other.name}</Link>
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
            <Button size="small" onPress={() => void change('duplicate_dismiss', { contact: card.id, other: other.contact }, t('card-not-same-said', { name: other.name }))}>
              {t('card-not-same')}
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
