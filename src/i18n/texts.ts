import { commandLine as commandLineEn } from './en/command-line';
import { workbook as workbookEn } from './en/workbook';
import type { Language, WordsLike } from './shape/language';
import { LEVELS } from './levels';
import { commandLine as commandLineZh } from './zh/command-line';
import { workbook as workbookZh } from './zh/workbook';

export type CommandLineTexts = WordsLike<typeof commandLineEn>;
/** Why a workbook cannot be checked: the same words wherever it is said. */
export type RefusalWords = CommandLineTexts['refusals'];
export type WorkbookTexts = typeof workbookEn;

/** All texts of one language, by who says them. */
export interface Texts {
  readonly commandLine: CommandLineTexts;
  readonly workbook: WorkbookTexts;
  readonly levels: (typeof LEVELS)[Language];
}

const EN: Texts = { commandLine: commandLineEn, workbook: workbookEn, levels: LEVELS.en };
const ZH: Texts = { commandLine: commandLineZh, workbook: workbookZh, levels: LEVELS.zh };

export function texts(language: Language): Texts {
  return language === 'zh' ? ZH : EN;
}
