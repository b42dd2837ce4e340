export { ReadingScreen } from './ReadingScreen';
