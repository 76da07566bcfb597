import { FileError, losesMacros, newWorkbook, openXlsx, saveXlsx } from '../files';
import { format, languageOfLocale, texts as textsOf, type Language } from '../i18n';
import { workbenchTexts } from '../i18n/workbench';
import { prepareExample } from './prepare-example';
import { Session, type SessionOptions } from './session';
import { buildShell, type Shell } from './shell/shell';
import { wantsDark } from './shell/theme';

const address = new URLSearchParams(window.location.search);
const isDark = wantsDark(address);
let session: Session | undefined;
let language = languageOfLocale(address.get('lang') ?? navigator.language);
let shell = shellIn(language);

if (address.has('blank')) void openBlank();
else void openExample(language);

window.addEventListener('beforeunload', (event) => {
  if (session?.isEdited === true) event.preventDefault();
});

function shellIn(wanted: Language): Shell {
  const root = document.getElementById('workbench');
  if (!root) throw new Error('The page has no element for the workbench.');
  document.documentElement.classList.toggle('dark', isDark);
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en';
  return buildShell(root, workbenchTexts(wanted), {
    open: (file) => void openFile(file),
    save: () => void save(),
    newExample: (chosen) => void (mayDiscard() && openExample(chosen)),
    newBlank: () => void (mayDiscard() && openBlank()),
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    focusSheet: () => session?.gridView?.focus(),
  });
}

/** From the button the keyboard goes back to the sheet, where the next key may be Ctrl+Z. */
function takeBack(direction: 'undo' | 'redo'): void {
  session?.takeBack(direction);
  session?.gridView?.focus();
}

async function openExample(chosen: Language): Promise<void> {
  if (chosen !== language) {
    session?.dispose();
    session = undefined;
    language = chosen;
    shell = shellIn(language);
  }
  const texts = workbenchTexts(language);
  await open(texts.preparing, async () => ({
    model: newWorkbook(['Sheet1'], new Date()),
    name: texts.exampleName,
    prepare: (page) => prepareExample(page, language),
  }));
}

async function openBlank(): Promise<void> {
  const texts = workbenchTexts(language);
  await open(texts.preparing, async () => ({
    model: newWorkbook(['Sheet1'], new Date()),
    name: texts.blankName,
  }));
}

async function openFile(file: File): Promise<void> {
  if (!mayDiscard()) return;
  const texts = workbenchTexts(language);
  await open(format(texts.opening, { name: file.name }), async () => ({
    model: await openXlsx(new Uint8Array(await file.arrayBuffer())),
    name: file.name,
  })).catch((error: unknown) => {
    if (!(error instanceof FileError)) throw error;
    const reason = textsOf(language).commandLine[error.code];
    shell.say(format(texts.cannotOpen, { name: file.name, reason }), 'problem');
  });
}

type Opening = Pick<SessionOptions, 'model' | 'name' | 'prepare'>;

/** Replaces the open workbook; the one before stays when the new one cannot be read. */
async function open(busy: string, read: () => Promise<Opening>): Promise<void> {
  const texts = workbenchTexts(language);
  shell.setBusy(busy);
  try {
    const [opening] = await Promise.all([read(), fontsAreLoaded()]);
    session?.dispose();
    session = new Session({ ...opening, language, texts, shell, isDark });
    window.stakegridWorkbench = session;
    shell.setName(opening.name);
    shell.setEdited(false);
    await session.open();
  } catch (error) {
    if (error instanceof FileError) throw error;
    shell.say(
      format(texts.failed, { reason: error instanceof Error ? error.message : String(error) }),
      'problem',
    );
    throw error;
  } finally {
    shell.setBusy(null);
  }
}

async function save(): Promise<void> {
  if (!session) return;
  const texts = workbenchTexts(language);
  const name = session.host.settings.workbookName.replace(/(\.xlsx)?$/i, '.xlsx');
  try {
    await session.whole();
    const bytes = await saveXlsx(session.host.workbook);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([Uint8Array.from(bytes)], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
    );
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    session.isEdited = false;
    shell.setEdited(false);
    const said = losesMacros(session.host.workbook) ? texts.savedWithoutMacros : texts.saved;
    shell.say(format(said, { name }), 'note');
  } catch (error) {
    shell.say(
      format(texts.failed, { reason: error instanceof Error ? error.message : String(error) }),
      'problem',
    );
    throw error;
  }
}

/** The grid draws on a canvas, which does not draw anew when a font arrives; without the font it draws with another. */
function fontsAreLoaded(): Promise<unknown> {
  return Promise.allSettled([...document.fonts].map((font) => font.load()));
}

function mayDiscard(): boolean {
  return session?.isEdited !== true || window.confirm(workbenchTexts(language).discard);
}

declare global {
  interface Window {
    /** The open workbook, for tests and for the curious. */
    stakegridWorkbench?: Session;
  }
}
