import { element } from './element';

const narrowest = 320;
const widestShare = 0.7;
const step = 16;
const storageKey = 'stakegrid.workbench.pane-width';

/** A bar between grid and pane that sets the pane's width, by dragging or with the arrow keys. */
export function splitter(label: string, pane: HTMLElement, standard: number): HTMLElement {
  const bar = element('div', {
    class: 'splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuemin': String(narrowest),
  });
  const widest = (): number => Math.max(narrowest, Math.round(window.innerWidth * widestShare));
  let width = standard;
  const setWidth = (wanted: number): void => {
    width = Math.min(widest(), Math.max(narrowest, Math.round(wanted)));
    pane.style.width = `${width}px`;
    bar.setAttribute('aria-valuenow', String(width));
    bar.setAttribute('aria-valuemax', String(widest()));
    localStorage.setItem(storageKey, String(width));
  };
  bar.addEventListener('keydown', (event) => {
    const change: Readonly<Record<string, number>> = { ArrowLeft: step, ArrowRight: -step };
    const by = change[event.key];
    if (event.key === 'Home') setWidth(widest());
    else if (event.key === 'End') setWidth(narrowest);
    else if (by !== undefined) setWidth(width + by);
    else return;
    event.preventDefault();
  });
  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId);
    // The frame of the pane would swallow the movements.
    document.body.classList.add('resizing');
    const move = (moved: PointerEvent): void => setWidth(window.innerWidth - moved.clientX);
    const end = (): void => {
      document.body.classList.remove('resizing');
      bar.removeEventListener('pointermove', move);
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('pointerup', end, { once: true });
    bar.addEventListener('pointercancel', end, { once: true });
  });
  window.addEventListener('resize', () => setWidth(width));
  setWidth(Number(localStorage.getItem(storageKey)) || standard);
  return bar;
}
