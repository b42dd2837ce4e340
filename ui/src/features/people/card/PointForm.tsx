import { useEffect, useRef, useState } from 'react';
import type { AddressView, ContactId, NewPoint, PointKind, PointView } from '@/api';
import { Button, Checkbox, Form, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { POINT_KINDS } from '../shared/fields';
import { lineOfPoint, useLacking } from '../shared/lacking';
import { NO_ADDRESS, newPoint, POINT_LABEL } from '../shared/points';

export interface PointFormProps {
  contact: ContactId;
  /** The point to change; a new one without. */
  point?: PointView;
  /** What the core found wrong with it. */
  problem?: string;
  onSave(value: NewPoint, primary: boolean): void;
  onCancel(): void;
}

/** One contact point, where it stands in the list. */
export function PointForm({ contact, point, problem, onSave, onCancel }: PointFormProps) {
  const { t } = useI18n();
  const [kind, setKind] = useState<PointKind>(point?.kind ?? 'email');
  const [value, setValue] = useState(point === undefined ? '' : point.kind === 'post' ? '' : point.display);
  const [address, setAddress] = useState<AddressView>(point?.address ?? NO_ADDRESS);
  const [label, setLabel] = useState(point?.label ?? '');
  const [primary, setPrimary] = useState(point?.primary ?? false);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // It opens in the middle of a page, perhaps below its end.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const result = newPoint(kind, value, address, label);
  const put = (part: Partial<AddressView>) => setAddress((now) => ({ ...now, ...part }));
  const lacking = useLacking(contact)(lineOfPoint(kind));
  const hint = result === null ? undefined : lacking;
  const absent = asked && result === null ? t('card-point-missing') : problem;
  return (
    <div
      ref={form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Form
        className="stack gap-3 point-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (result !== null) onSave(result, primary);
        }}
      >
        {point === undefined && (
          <Select<PointKind>
            label={t('card-point-kind')}
            options={POINT_KINDS.map((id) => ({ id, label: t(POINT_LABEL[id]) }))}
            value={kind}
            onChange={setKind}
            autoFocus
          />
        )}
        {kind === 'post' ? (
          <>
            <TextField
              label={t('card-address-street')}
              value={address.street}
              onChange={(street) => put({ street })}
              autoFocus={point !== undefined}
              autoComplete="off"
              description={hint}
              errorMessage={absent}
            />
            <div className="address-parts">
              <TextField
                label={t('field-postcode')}
                value={address.postcode}
                onChange={(postcode) => put({ postcode })}
                inputMode="numeric"
                autoComplete="off"
              />
              <TextField label={t('field-city')} value={address.city} onChange={(city) => put({ city })} autoComplete="off" />
              <TextField label={t('field-province')} value={address.province} onChange={(province) => put({ province })} maxLength={30} autoComplete="off" />
              <TextField label={t('field-country')} value={address.country} onChange={(country) => put({ country })} maxLength={2} autoComplete="off" />
            </div>
          </>
        ) : (
          <TextField
            label={t(POINT_LABEL[kind])}
            type={kind === 'email' || kind === 'pec' ? 'email' : kind === 'messaging' ? 'text' : 'tel'}
            value={value}
            onChange={setValue}
            autoFocus={point !== undefined}
            autoComplete="off"
            spellCheck="false"
            description={hint}
            errorMessage={absent}
          />
        )}
        <TextField label={t('card-point-label')} placeholder={t('card-point-label-hint')} optional value={label} onChange={setLabel} autoComplete="off" />
        {point !== undefined && (
          <Checkbox isSelected={primary} onChange={setPrimary}>
            {t('card-point-use-first')}
          </Checkbox>
        )}
        <div className="row row-end">
          <Button size="small" variant="quiet" onPress={onCancel}>
            {t('ui-cancel')}
          </Button>
          <Button size="small" variant="primary" type="submit">
            {t('card-point-save')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
