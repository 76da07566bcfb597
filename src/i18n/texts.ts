import { commandLine as commandLineEn } from './en/command-line';
import { pane as paneEn } from './en/pane';
import { workbook as workbookEn } from './en/workbook';
import type { Language } from './language';
import { LEVELS } from './levels';
import { commandLine as commandLineZh } from './zh/command-line';
import { pane as paneZh } from './zh/pane';
import { workbook as workbookZh } from './zh/workbook';

export type PaneTexts = Readonly<Record<keyof typeof paneEn, string>>;
export type CommandLineTexts = Readonly<Record<keyof typeof commandLineEn, string>>;
export type WorkbookTexts = typeof workbookEn;

/** All texts of one language, by who says them. */
export interface Texts {
  readonly pane: PaneTexts;
  readonly commandLine: CommandLineTexts;
  readonly workbook: WorkbookTexts;
  readonly levels: (typeof LEVELS)[Language];
}

const EN: Texts = { pane: paneEn, commandLine: commandLineEn, workbook: workbookEn, levels: LEVELS.en };
const ZH: Texts = { pane: paneZh, commandLine: commandLineZh, workbook: workbookZh, levels: LEVELS.zh };

export function texts(language: Language): Texts {
  return language === 'zh' ? ZH : EN;
}
