import { Mail, MailPlus, Phone } from 'lucide-react';
import { useI18n } from '@/i18n';
import { StatusStamp } from '../Status';

/** What a consent type permits: mass mail, single mail, calls (S86). */
export function Permissions({ of: type }: { of: { allowMass: boolean; allowSingle: boolean; allowContact: boolean } }) {
  const { t } = useI18n();
  return (
    <>
      {type.allowMass && (
        <StatusStamp tone="accent" icon={MailPlus}>
          {t('consent-type-mass')}
        </StatusStamp>
      )}
      {type.allowSingle && (
        <StatusStamp tone="accent" icon={Mail}>
          {t('consent-type-single')}
        </StatusStamp>
      )}
      {type.allowContact && (
        <StatusStamp tone="accent" icon={Phone}>
          {t('consent-type-contact')}
        </StatusStamp>
      )}
    </>
  );
}
