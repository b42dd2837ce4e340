import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useRead, type CaseLine, type CommunicationId } from '@/api';
import { Button, CancelButton, Checkbox, Dialog, SearchField, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';
import { communicationTitle } from '../card/registerLine';
import { NO_FILTERS, registerRequest } from '../communications/register';
import { useChange } from '../shared/change';

const SHOWN = 30;

/** Puts into a case what was said before, with its person or, by words, with anybody. */
export function TakeInDialog({ line, linked, onClose }: { line: CaseLine; linked: readonly CommunicationId[]; onClose(): void }) {
  const i18n = useI18n();
  const { t, dateTime } = i18n;
  const change = useChange();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly CommunicationId[]>([]);
  const words = useSettled(text.trim(), 150);
  const asked = { ...registerRequest({ ...NO_FILTERS, text: words }, 0, SHOWN), contact: words === '' ? line.contact : null };
  const page = useRead('communication_register', asked, { keepPrevious: true }).data;
  const found = page?.lines.filter(({ item }) => !linked.includes(item.id));
  const submit = async () => {
    const done = await change('case_link', { id: line.id, items: [...chosen], linked: true }, t('case-taken-in', { count: chosen.length }));
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      icon={Link2}
      title={t('case-take-in-title')}
      lead={t('case-take-in-lead', { name: line.name ?? '' })}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" isDisabled={chosen.length === 0} onPress={() => void submit()}>
            {t('case-take-in-go', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <SearchField label={t('register-search')} placeholder={t('register-search-hint')} hideLabel={false} value={text} onChange={setText} />
      {found === undefined ? (
        <Skeleton lines={4} />
      ) : found.length === 0 ? (
        <p className="text-2">{t('case-take-in-none')}</p>
      ) : (
        <ul className="ruled" data-open="">
          {found.map(({ item, people }) => (
            <li key={item.id}>
              <Checkbox
                isSelected={chosen.includes(item.id)}
                onChange={(on) => setChosen((now) => (on ? [...now, item.id] : now.filter((id) => id !== item.id)))}
              >
                {[
                  communicationTitle(i18n, item),
                  item.subject,
                  people.map((person) => person.name ?? t('register-gone')).join(', '),
                  dateTime(item.at),
                  item.case === null ? '' : t('case-take-in-from', { title: item.case.title }),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
