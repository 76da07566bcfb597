import { LANGUAGES, type Language } from '../../i18n';
import type { WorkbenchTexts } from '../../i18n/workbench';
import { element } from './element';
import { splitter } from './splitter';

/** What the user asks for in the title bar. */
export interface ShellActions {
  open(file: File): void;
  save(): void;
  newExample(language: Language): void;
  newBlank(): void;
  undo(): void;
  redo(): void;
  /** Gives the keyboard back to the sheet. */
  focusSheet(): void;
}

/** The frame of the page: title bar, tools of the sheet, grid, charts, pane, messages. */
export interface Shell {
  readonly grid: HTMLElement;
  readonly gridTools: HTMLElement;
  readonly charts: HTMLElement;
  readonly pane: HTMLElement;
  setName(name: string): void;
  setEdited(isEdited: boolean): void;
  /** Whether there is something to take back and to do again. */
  setHistory(canUndo: boolean, canRedo: boolean): void;
  /** Shown over the page while something is being opened; null takes it away. */
  setBusy(text: string | null): void;
  /** A message that stays until it is closed or the next one comes. */
  say(text: string, kind: 'note' | 'problem'): void;
}

const widestStandardPane = 400;
const standardPaneShare = 0.36;

export function buildShell(root: HTMLElement, texts: WorkbenchTexts, actions: ShellActions): Shell {
  const name = element('span', { class: 'name' });
  const edited = element('span', { class: 'edited' });
  const file = element('input', { type: 'file', accept: '.xlsx', hidden: true, 'data-testid': 'file' });
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen) actions.open(chosen);
    file.value = '';
  });
  const button = (
    text: string,
    work: () => void,
    more: Readonly<Record<string, string>> = {},
  ): HTMLButtonElement => element('button', { type: 'button', click: work, ...more }, text);
  const exampleIn: Readonly<Record<Language, string>> = { en: texts.english, zh: texts.chinese };
  const examples = element(
    'div',
    { class: 'group', role: 'group', 'aria-label': texts.newExample },
    element('span', { class: 'group-name', 'aria-hidden': 'true' }, texts.newExample),
    ...LANGUAGES.map((language) =>
      button(exampleIn[language], () => actions.newExample(language), {
        lang: language === 'zh' ? 'zh-CN' : 'en',
        'aria-label': `${texts.newExample}: ${exampleIn[language]}`,
      }),
    ),
  );
  const undo = button('↶', actions.undo, { 'aria-label': texts.undo, title: texts.undo, class: 'sign' });
  const redo = button('↷', actions.redo, { 'aria-label': texts.redo, title: texts.redo, class: 'sign' });
  const gridTools = element('div', { class: 'sheet-tools', role: 'toolbar', 'aria-label': texts.sheetTools });
  const bar = element(
    'header',
    { class: 'title-bar' },
    element('div', { class: 'file' }, name, edited),
    element(
      'div',
      { class: 'actions' },
      button(texts.open, () => file.click()),
      file,
      button(texts.save, actions.save),
      button(texts.newBlank, actions.newBlank),
      examples,
      element('div', { class: 'group' }, undo, redo),
    ),
    gridTools,
    element('p', { class: 'stand-in' }, texts.standIn),
  );
  const grid = element('div', { class: 'grid', 'data-testid': 'grid' });
  const charts = element('div', { class: 'charts', role: 'group', 'aria-label': texts.charts });
  const sheet = element('main', { class: 'sheet', 'aria-label': texts.sheet }, grid, charts);
  const pane = element('aside', { class: 'pane', 'aria-label': texts.pane });
  const messages = element('div', { class: 'messages', role: 'status', 'aria-live': 'polite' });
  const busy = element('div', { class: 'busy', role: 'status', hidden: true });
  const body = element(
    'div',
    { class: 'body' },
    sheet,
    splitter(texts.resize, pane, Math.min(widestStandardPane, window.innerWidth * standardPaneShare)),
    pane,
  );
  const closed = (message: HTMLElement): void => {
    message.remove();
    actions.focusSheet();
  };
  root.replaceChildren(bar, body, messages, busy);
  return {
    grid,
    gridTools,
    charts,
    pane,
    setName(text) {
      name.textContent = text;
      document.title = `${text} – ${texts.title}`;
    },
    setEdited(isEdited) {
      edited.textContent = isEdited ? texts.unsaved : '';
    },
    setHistory(canUndo, canRedo) {
      undo.disabled = !canUndo;
      redo.disabled = !canRedo;
    },
    setBusy(text) {
      busy.hidden = text === null;
      busy.replaceChildren(...(text === null ? [] : [element('span', { class: 'spinner' }), text]));
    },
    say(text, kind) {
      const message = element('div', { class: `message ${kind}` }, element('span', {}, text));
      const close = button('×', () => closed(message), { 'aria-label': texts.close, class: 'close' });
      message.append(close);
      messages.replaceChildren(message);
    },
  };
}
