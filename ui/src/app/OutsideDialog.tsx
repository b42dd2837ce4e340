import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useAct, useFieldErrors, useRead } from '@/api';
import { Button, Dialog, Form, Link, TextArea, toast } from '@/components';
import { useI18n } from '@/i18n';

/** The archive was changed outside: whoever looks after the firm says what they found, and that stays in the log. */
export function OutsideDialog({ since, people, onClose }: { since: string; people: number; onClose(): void }) {
  const { t, number, dateTime } = useI18n();
  const firm = useRead('controller_get', {}).data?.controller;
  const confirm = useAct('outside_confirm');
  const errors = useFieldErrors(confirm.error);
  const [found, setFound] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = found.trim() === '';
  const place =
    firm === undefined
      ? ''
      : [firm.name, [firm.street, firm.postcode, firm.city].filter(Boolean).join(' '), firm.vatNumber, firm.email].filter(Boolean).join(', ');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={ShieldAlert}
      tone="warning"
      title={t('outside-title')}
      lead={t('outside-lead', { at: dateTime(since) })}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="outside" isPending={confirm.isPending}>
            {t('outside-go')}
          </Button>
        </>
      }
    >
      <Form
        id="outside"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (missing) return;
          confirm.mutate(
            { found: found.trim() },
            {
              onSuccess: () => {
                toast(t('outside-done'));
                onClose();
              },
            },
          );
        }}
      >
        <dl className="facts">
          <dt>{t('outside-firm')}</dt>
          <dd className="wrap-anywhere">{place === '' ? t('outside-unset') : place}</dd>
          <dt>{t('outside-people')}</dt>
          <dd>{number(people)}</dd>
        </dl>
        <p className="row">
          <Link href="/settings/security" onPress={onClose}>
            {t('outside-look')}
          </Link>
          <Link href="/activity" onPress={onClose}>
            {t('outside-log')}
          </Link>
        </p>
        <TextArea
          label={t('outside-found')}
          name="found"
          description={t('outside-found-help')}
          placeholder={t('outside-found-hint')}
          errorMessage={asked && missing ? t('outside-found-missing') : undefined}
          value={found}
          onChange={setFound}
          isRequired
          maxLength={300}
          validationBehavior="aria"
        />
      </Form>
    </Dialog>
  );
}
