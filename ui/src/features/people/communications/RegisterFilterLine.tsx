import { useRead, type RegisterChoice } from '@/api';
import { Button, FilterChip, FilterSentence, SearchField } from '@/components';
import { useI18n } from '@/i18n';
import { chipsOf, chipWords, isFiltered, NO_FILTERS, without, type ChoiceNames } from './register';
import { RegisterFilterPopover } from './RegisterFilterPopover';
import { RegisterViews } from './RegisterViews';

export interface RegisterFilterLineProps {
  choice: RegisterChoice;
  onChange(choice: RegisterChoice): void;
  /** How many there are, in words. */
  found: string | undefined;
}

/** Search, and what is chosen as one sentence of chips, with the saved views before it (S5). */
export function RegisterFilterLine({ choice, onChange, found }: RegisterFilterLineProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const names = useChoiceNames(choice);
  const chips = chipsOf(choice);
  return (
    <div className="register-line" role="search">
      <RegisterViews choice={choice} onChange={onChange} />
      <FilterSentence end={found}>
        <div className="people-search">
          <SearchField
            label={t('register-search')}
            placeholder={t('register-search-hint')}
            value={choice.text}
            onChange={(text) => onChange({ ...choice, text })}
          />
        </div>
        <span>{t(chips.length > 0 ? 'register-showing' : choice.text.trim() === '' ? 'register-showing-all' : 'register-showing-found')}</span>
        {chips.map((question) => {
          const { before, strong } = chipWords(i18n, choice, question, names);
          return (
            <span key={question} className="people-filter">
              <FilterChip
                removeLabel={t('people-filter-remove', { filter: `${before} ${strong}`.trim() })}
                onRemove={() => onChange(without(choice, question))}
              >
                {before !== '' && <>{before} </>}
                <strong>{strong}</strong>
              </FilterChip>
            </span>
          );
        })}
        <RegisterFilterPopover onAdd={(part) => onChange({ ...choice, ...part })} />
        {isFiltered(choice) && (
          <Button size="small" variant="quiet" onPress={() => onChange(NO_FILTERS)}>
            {t('register-clear')}
          </Button>
        )}
      </FilterSentence>
    </div>
  );
}

/** Names behind the ids: a saved view keeps ids only. */
function useChoiceNames(choice: RegisterChoice): ChoiceNames {
  const contact = useRead('contact_get', { id: choice.contact ?? ('' as never) }, { enabled: choice.contact !== null }).data;
  const file = useRead('case_get', { id: choice.case ?? ('' as never) }, { enabled: choice.case !== null }).data;
  const purposes = useRead('purpose_list', {}).data?.purposes;
  return {
    contact: choice.contact === null ? null : (contact?.name ?? null),
    case: choice.case === null ? null : (file?.case.title ?? null),
    purpose: purposes?.find((purpose) => purpose.id === choice.purpose)?.title ?? null,
  };
}
