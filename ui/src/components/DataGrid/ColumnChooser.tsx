import { ChevronDown, ChevronUp, Columns3 } from 'lucide-react';
import { useI18n } from '@/i18n';
import { IconButton } from '../Button';
import { Popover } from '../Dialog';
import { Checkbox } from '../fields/Choices';
import './grid.css';

export interface ColumnChooserProps {
  /** All columns that there are. */
  columns: readonly { id: string; header: string }[];
  /** Ids of those shown, in order. The first one of all always stays. */
  shown: readonly string[];
  onChange(shown: string[]): void;
}

/** Shows, hides and moves columns; with buttons, so that nobody has to drag. */
export function ColumnChooser({ columns, shown, onChange }: ColumnChooserProps) {
  const { t } = useI18n();
  const names = new Map(columns.map((column) => [column.id, column.header]));
  const order = [...shown.filter((id) => names.has(id)), ...columns.map((column) => column.id).filter((id) => !shown.includes(id))];
  const move = (id: string, by: number) => {
    const next = [...shown];
    const from = next.indexOf(id);
    const [taken] = next.splice(from, 1);
    if (taken !== undefined) next.splice(from + by, 0, taken);
    onChange(next);
  };
  return (
    <Popover label={t('ui-columns')} placement="bottom end" trigger={<IconButton bordered icon={Columns3} label={t('ui-columns')} />}>
      <div className="column-list">
        {order.map((id, index) => {
          const isShown = shown.includes(id);
          const name = names.get(id) ?? id;
          return (
            <div className="column-line" key={id}>
              <Checkbox
                isSelected={isShown}
                isDisabled={id === columns[0]?.id}
                onChange={(on) => onChange(on ? [...shown, id] : shown.filter((other) => other !== id))}
              >
                {name}
              </Checkbox>
              {isShown && index > 0 && (
                <span className="row gap-1">
                  <IconButton size="small" icon={ChevronUp} label={t('ui-column-earlier', { name })} isDisabled={index <= 1} onPress={() => move(id, -1)} />
                  <IconButton
                    size="small"
                    icon={ChevronDown}
                    label={t('ui-column-later', { name })}
                    isDisabled={index >= shown.length - 1}
                    onPress={() => move(id, 1)}
                  />
                </span>
              )}
            </div>
          );
        })}
      </div>
    </Popover>
  );
}
