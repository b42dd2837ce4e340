export { PRIVACY, SECTIONS as SETTINGS } from './sections';
