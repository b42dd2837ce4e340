import { Eraser, RotateCcw, Undo2 } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { ImportFinding } from '@/api';
import { Button } from '@/components';
import { useI18n } from '@/i18n';
import { issueText } from '../../words';
import { MARK, markOfAction } from './marks';
import type { CorrectionActs } from './useCorrections';

export interface KindsProps {
  kinds: readonly ImportFinding[];
  code: string | null;
  acts: CorrectionActs;
  onCode(code: string | null): void;
}

/** Kinds of findings with their counts; one can be looked at alone, and a kind of repair be refused as a whole. */
export function Kinds({ kinds, code, acts, onCode }: KindsProps) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const of = (action: string) => kinds.find((kind) => kind.code === code && kind.action === action)?.count ?? 0;
  const [repaired, refused] = [of('repaired'), of('refused')];
  return (
    <section className="check-kinds" aria-label={t('import-kinds-title')}>
      <h2 className="heading">{t('import-kinds-title')}</h2>
      {kinds.length === 0 ? (
        <p className="caption">{t('import-kinds-none')}</p>
      ) : (
        <ul>
          {kinds.map((kind) => {
            const { icon: Icon, word } = MARK[markOfAction(kind.action)];
            return (
              <li key={`${kind.action} ${kind.code}`}>
                <ToggleButton className="kind" data-action={kind.action} isSelected={code === kind.code} onChange={(on) => onCode(on ? kind.code : null)}>
                  <Icon aria-hidden="true" />
                  <span className="visually-hidden">{t(word)}: </span>
                  <span className="grow">{issueText(i18n, kind.code)}</span>
                  <span className="tabular">{number(kind.count)}</span>
                </ToggleButton>
              </li>
            );
          })}
        </ul>
      )}
      {code !== null && (
        <div className="kind-acts">
          {repaired > 0 && (
            <Button size="small" icon={Undo2} isPending={acts.busy} onPress={() => void acts.refuse(code, true)}>
              {t('import-refuse-all', { count: repaired })}
            </Button>
          )}
          {refused > 0 && (
            <Button size="small" icon={RotateCcw} isPending={acts.busy} onPress={() => void acts.refuse(code, false)}>
              {t('import-refuse-none', { count: refused })}
            </Button>
          )}
          <Button size="small" variant="quiet" icon={Eraser} onPress={() => onCode(null)}>
            {t('import-kinds-all')}
          </Button>
        </div>
      )}
    </section>
  );
}
