export { excerpt, helpPages, searchHelp, type HelpPage } from './pages';
