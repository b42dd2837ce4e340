import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './styles/base.css';
import './styles/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { refuseHtml } from './app/noHtml';

refuseHtml();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
