// The design system. Features import from here only: `import { Button, Panel } from '@/components'`.
//
// actions    Button, ButtonLink, IconButton, Link, Menu (MenuItem, MenuSection, MenuSeparator), KeyHint
// fields     TextField, TextArea, SearchField, Select, ComboBox, Checkbox, RadioGroup (cards), Switch, DateField, DatePicker,
//            PassphraseField, PassphraseStrength, Form (pass `validationErrors={fieldErrors(error)}` and give each field its `name`), KeptNotice
// surfaces   Dialog, ConfirmTyped, Popover, Hinted and TextWithHint (tooltips), toast() with undo
// screens    PageHeader, Panel, Tabs, Wizard, Timeline and TimelineRow, EmptyState, Skeleton, Banner, Progress
// texts      PlainText (what a person wrote: headings, points, paragraphs)
// states     StatusStamp, DeadlineStamp, Badge, FilterSentence, FilterChip, FilterAdd
// forms      CustomFieldDialog (a field of the firm, in settings and in the import); of a consent type: domain/ConsentTypeForm
// tables     DataGrid (big, windowed), PagedList (a ruled list that grows by pages), Pager, CommandPalette
// classes    page, page[data-fill], with-inspector, stack, row, grid-2, ruled, facts, measure, text-2, caption, tabular (styles/base.css, layout.css)
export * from './Brand';
export * from './Button';
export * from './CommandPalette';
export * from './CustomFieldForm';
export * from './DataGrid';
export * from './Dialog';
export * from './fields/Choices';
export * from './fields/DateField';
export * from './fields/PassphraseField';
export * from './fields/Select';
export * from './fields/TextField';
export * from './Form';
export * from './KeptNotice';
export * from './KeyHint';
export * from './Layout';
export * from './Menu';
export * from './PagedList';
export * from './Pager';
export * from './PaperSheet';
export * from './PlainText';
export * from './SealDialog';
export * from './Status';
export * from './TakeOutButton';
export * from './Toasts';
export * from './Tooltip';
export * from './Wizard';
