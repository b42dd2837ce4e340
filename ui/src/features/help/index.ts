export { helpPages, type HelpPage } from './pages';
