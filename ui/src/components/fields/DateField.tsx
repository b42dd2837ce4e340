import { parseDate, type CalendarDate } from '@internationalized/date';
import { Calendar as CalendarIcon, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateField as AriaDateField,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
  type DatePickerProps as AriaDatePickerProps,
} from 'react-aria-components';
import { useI18n } from '@/i18n';
import '../overlays.css';
import { IconButton } from '../Button';
import { FieldFoot, FieldLabel, splitTexts, type FieldTexts } from './parts';

export interface DateFieldProps
  extends
    FieldTexts,
    Omit<
      AriaDatePickerProps<CalendarDate>,
      'className' | 'style' | 'children' | 'value' | 'defaultValue' | 'onChange' | 'minValue' | 'maxValue' | 'render' | keyof FieldTexts
    > {
  /** A legal date as `2026-11-22`; null while none is chosen. */
  value: string | null;
  onChange(value: string | null): void;
  /** First day allowed, as `2026-11-22`. */
  min?: string;
  /** Last day allowed; today for what must not lie in the future. */
  max?: string;
}

function read(value: string | null | undefined): CalendarDate | null {
  if (value === null || value === undefined || value === '') return null;
  try {
    return parseDate(value.slice(0, 10));
  } catch {
    return null;
  }
}

function range(props: Omit<DateFieldProps, keyof FieldTexts>) {
  const { value, onChange, min, max, ...rest } = props;
  return {
    ...rest,
    // What is wrong is seen while it is typed, and gone when it is put right.
    validationBehavior: 'aria' as const,
    value: read(value),
    onChange: (next: CalendarDate | null) => onChange(next === null ? null : next.toString()),
    minValue: read(min) ?? undefined,
    maxValue: read(max) ?? undefined,
  };
}

/** A day that is too early or too late, in words. */
function useOutside({ value, min, max }: Pick<DateFieldProps, 'value' | 'min' | 'max'>): string | undefined {
  const { t, date } = useI18n();
  if (value === null) return undefined;
  if (max !== undefined && value > max) return t('ui-date-too-late', { date: date(max) });
  return min !== undefined && value < min ? t('ui-date-too-early', { date: date(min) }) : undefined;
}

const segments = (segment: Parameters<React.ComponentProps<typeof DateInput>['children']>[0]) => <DateSegment segment={segment} className="date-segment" />;

/** A date typed by parts; the keyboard's way. */
export function DateField(props: DateFieldProps) {
  const [texts, rest] = splitTexts(props);
  const outside = useOutside(rest);
  return (
    <AriaDateField {...range(rest)} isInvalid={rest.isInvalid ?? (texts.errorMessage !== undefined || undefined)} className="field">
      <FieldLabel {...texts} />
      <DateInput className="field-group date-segments">{segments}</DateInput>
      <FieldFoot {...texts} outside={outside} />
    </AriaDateField>
  );
}

/** A date typed by parts or taken from a calendar. */
export function DatePicker(props: DateFieldProps) {
  const { t } = useI18n();
  const [texts, rest] = splitTexts(props);
  const outside = useOutside(rest);
  return (
    <AriaDatePicker {...range(rest)} isInvalid={rest.isInvalid ?? (texts.errorMessage !== undefined || undefined)} className="field">
      <FieldLabel {...texts} />
      <Group className="field-group">
        <DateInput className="date-segments">{segments}</DateInput>
        <IconButton icon={CalendarIcon} label={t('ui-open-calendar')} size="small" />
      </Group>
      <FieldFoot {...texts} outside={outside} />
      <Popover className="popover" offset={4}>
        <Dialog className="popover-body" aria-label={texts.label}>
          <Calendar className="calendar" firstDayOfWeek="mon">
            <header className="calendar-head">
              <IconButton slot="previous" icon={ChevronLeft} label={t('ui-previous-month')} size="small" />
              <Heading level={2} />
              <IconButton slot="next" icon={ChevronRight} label={t('ui-next-month')} size="small" />
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar-cell" />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}
