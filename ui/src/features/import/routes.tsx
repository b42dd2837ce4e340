import { useParams } from '@tanstack/react-router';
import type { ImportId } from '@/api';
import type { FeatureRoute } from '@/lib/routes';
import { BatchScreen, ResultScreen } from './BatchScreen';
import { ExchangeScreen } from './ExchangeScreen';
import './import.css';
import { InventoryScreen } from './inventory/InventoryScreen';
import { BatchQuality, ImportQuality, RegisterQuality } from './quality/QualityScreen';
import { RpoScreen } from './RpoScreen';
import { ImportWizard } from './wizard/ImportWizard';

function NewImport() {
  return <ImportWizard id={null} />;
}

function NewLog() {
  return <ImportWizard id={null} mode="log" />;
}

function OpenImport() {
  const params: { import?: string } = useParams({ strict: false });
  return <ImportWizard id={(params.import ?? '') as ImportId} />;
}

export const routes: FeatureRoute[] = [
  { path: '/exchange', page: ExchangeScreen },
  { path: '/exchange/import', page: NewImport, fill: true },
  { path: '/exchange/calls', page: NewLog, fill: true },
  { path: '/exchange/import/$import', page: OpenImport, fill: true },
  { path: '/exchange/import/$import/quality', page: ImportQuality },
  { path: '/exchange/inventory', page: InventoryScreen },
  { path: '/exchange/quality', page: RegisterQuality },
  { path: '/exchange/rpo', page: RpoScreen },
  { path: '/exchange/quality/$batch', page: BatchQuality },
  { path: '/exchange/result/$batch', page: ResultScreen, fill: true },
  { path: '/exchange/batch/$batch', page: BatchScreen },
];
