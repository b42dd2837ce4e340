export { ColumnChooser, type ColumnChooserProps } from './ColumnChooser';
export { DataGrid } from './DataGrid';
export { SELECTION_LIMIT, WINDOW_ROWS, type DataGridProps, type GridColumn, type GridSort, type GridWindow } from './types';
