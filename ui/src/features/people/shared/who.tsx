import { Building2, UserRound } from 'lucide-react';
import { useRead, type ContactId, type ContactKind } from '@/api';
import { Banner, Link, RadioGroup, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';

/** A name as it is typed for a new card. */
export interface TypedName {
  kind: ContactKind;
  firstName: string;
  lastName: string;
  organisation: string;
}

/** A person with first and last name, or an organisation. */
export function NameFields({
  draft,
  put,
  error,
  autoFocus,
}: {
  draft: TypedName;
  put(part: Partial<TypedName>): void;
  error: string | undefined;
  autoFocus?: boolean;
}) {
  const { t } = useI18n();
  return (
    <>
      <RadioGroup<ContactKind>
        label={t('field-kind')}
        hideLabel
        cards
        orientation="horizontal"
        value={draft.kind}
        onChange={(kind) => put({ kind })}
        options={[
          { id: 'person', label: t('people-kind-person'), icon: UserRound },
          { id: 'organisation', label: t('people-kind-organisation'), icon: Building2 },
        ]}
      />
      {draft.kind === 'person' ? (
        <div className="form-parts">
          <TextField
            label={t('field-first-name')}
            value={draft.firstName}
            onChange={(firstName) => put({ firstName })}
            autoFocus={autoFocus}
            autoComplete="off"
            errorMessage={error}
          />
          <TextField label={t('field-last-name')} value={draft.lastName} onChange={(lastName) => put({ lastName })} autoComplete="off" />
        </div>
      ) : (
        <TextField
          label={t('field-organisation')}
          value={draft.organisation}
          onChange={(organisation) => put({ organisation })}
          autoFocus={autoFocus}
          autoComplete="off"
          errorMessage={error}
        />
      )}
    </>
  );
}

/** Who may be in the register already, named while somebody types. Without `onOpen`, a name leads to its card. */
export function Alike({ likeness, onOpen }: { likeness: string; onOpen?(id: ContactId): void }) {
  const { t } = useI18n();
  const text = useSettled(likeness);
  const alike = useRead('contact_search', { text, limit: 3 }, { enabled: text !== '' });
  const hits = text === '' ? [] : (alike.data?.hits ?? []);
  if (hits.length === 0) return null;
  return (
    <Banner tone="info" live title={t('people-new-alike', { count: hits.length })}>
      <ul className="people-alike">
        {hits.map((hit) => (
          <li key={hit.id}>
            {onOpen === undefined ? <Link href={`/people/${hit.id}`}>{hit.name}</Link> : <Link onPress={() => onOpen(hit.id)}>{hit.name}</Link>}
            {hit.detail !== null && <span className="text-2"> · {hit.detail}</span>}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
