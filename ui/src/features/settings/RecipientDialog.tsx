import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { useAct, useFieldErrors, useRead, type Country, type PurposeId, type RecipientRole, type RecipientView, type Safeguard } from '@/api';
import { Button, CancelButton, Checkbox, ComboBox, DatePicker, Dialog, Form, RadioGroup, Select, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';

const ROLES: readonly RecipientRole[] = ['processor', 'recipient', 'joint'];
const SAFEGUARDS: readonly Safeguard[] = ['adequacy', 'standard_clauses', 'binding_rules', 'exception'];

/** Somebody who gets data, new or known. A country outside of the European Economic Area asks what protects the data there. */
export function RecipientDialog({ recipient, countries, onClose }: { recipient: RecipientView | null; countries: readonly Country[]; onClose(): void }) {
  const { t, say, language } = useI18n();
  const save = useAct('recipient_save');
  const errors = useFieldErrors(save.error);
  const purposes = useRead('purpose_list', {}).data?.purposes.filter((one) => !one.archived || recipient?.purposes.includes(one.id)) ?? [];
  const [name, setName] = useState(recipient?.name ?? '');
  const [role, setRole] = useState<RecipientRole>(recipient?.role ?? 'processor');
  const [service, setService] = useState(recipient?.service ?? '');
  const [country, setCountry] = useState<string | null>(recipient?.country ?? 'IT');
  const [safeguard, setSafeguard] = useState<Safeguard | null>(recipient?.safeguard ?? null);
  const [contractOn, setContractOn] = useState<string | null>(recipient?.contractOn ?? null);
  const [contact, setContact] = useState(recipient?.contact ?? '');
  const [chosen, setChosen] = useState<PurposeId[]>(recipient?.purposes ?? []);
  const named = countries
    .map(({ code }) => ({ id: code, label: say(`country-${code.toLowerCase()}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const outside = countries.find(({ code }) => code === country)?.eea === false;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      icon={Share2}
      title={t(recipient === null ? 'settings-recipient-new' : 'settings-recipient-edit')}
      lead={t('settings-recipient-dialog-lead')}
      actions={
        <>
          <CancelButton />
          <Button
            variant="primary"
            type="submit"
            form="recipient"
            isDisabled={name.trim() === '' || service.trim() === '' || country === null}
            isPending={save.isPending}
          >
            {t('settings-save')}
          </Button>
        </>
      }
    >
      <Form
        id="recipient"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            {
              id: recipient?.id ?? null,
              name: name.trim(),
              role,
              service: service.trim(),
              country: country ?? '',
              safeguard: outside ? safeguard : null,
              contractOn,
              contact: contact.trim(),
              purposes: chosen,
            },
            {
              onSuccess: () => {
                toast(t('settings-saved', { title: name.trim() }));
                onClose();
              },
            },
          );
        }}
      >
        <div className="halves">
          <TextField label={t('settings-recipient-name')} name="name" isRequired autoFocus value={name} onChange={setName} autoComplete="off" />
          <TextField
            label={t('settings-recipient-contact')}
            optional
            name="contact"
            description={t('settings-recipient-contact-help')}
            value={contact}
            onChange={setContact}
            autoComplete="off"
          />
        </div>
        <TextField
          label={t('settings-recipient-service')}
          name="service"
          isRequired
          description={t('settings-recipient-service-help')}
          value={service}
          onChange={setService}
          autoComplete="off"
        />
        <RadioGroup<RecipientRole>
          label={t('settings-recipient-role')}
          options={ROLES.map((id) => ({ id, label: say(`settings-recipient-role-${id}`), detail: say(`settings-recipient-role-${id}-help`) }))}
          value={role}
          onChange={setRole}
        />
        <div className="halves">
          <ComboBox label={t('settings-recipient-country')} name="country" options={named} value={country} onChange={setCountry} />
          <DatePicker
            label={t('settings-recipient-contract')}
            optional
            name="contractOn"
            value={contractOn}
            onChange={setContractOn}
            errorMessage={errors.contractOn}
          />
        </div>
        {outside && (
          <Select<Safeguard>
            label={t('settings-recipient-safeguard')}
            description={t('settings-recipient-safeguard-help')}
            options={SAFEGUARDS.map((id) => ({ id, label: say(`report-safeguard-${id.replaceAll('_', '-')}`) }))}
            value={safeguard}
            onChange={setSafeguard}
            errorMessage={errors.safeguard !== undefined && safeguard === null ? t('settings-recipient-safeguard-missing') : undefined}
          />
        )}
        <CheckboxGroup className="field" value={chosen} onChange={(next) => setChosen(next as PurposeId[])}>
          <Label className="field-label">{t('settings-recipient-purposes')}</Label>
          <div className="stack gap-2">
            {purposes.map((purpose) => (
              <Checkbox key={purpose.id} value={purpose.id}>
                {purpose.title}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      </Form>
    </Dialog>
  );
}
