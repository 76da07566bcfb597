import { createRoot } from 'react-dom/client';
import { App } from './App';

void Office.onReady(() => {
  const container = document.getElementById('pane');
  if (!container) throw new Error('The page has no element for the pane.');
  createRoot(container).render(<App locale={Office.context.displayLanguage} />);
});
