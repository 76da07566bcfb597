import {
  check as checkWorkbook,
  refusalText,
  type Checked,
  type ListColumns,
  type LostHeaders,
  type ReadRefusal,
} from '../workbook';
import type { Day } from '../method';
import { format, type CommandLineTexts, type Language } from '../i18n';
import { Failure } from './failure';
import { replaceWhole } from './file-access';
import { openSession } from './session';

export interface CheckOptions {
  readonly input: string;
  readonly output?: string | undefined;
  readonly json?: string | undefined;
  readonly today: Day;
  readonly language?: Language | undefined;
}

/** Checks a workbook file and prints a summary of one line; the input is changed only when it is the output too. */
export async function check(options: CheckOptions, texts: CommandLineTexts): Promise<void> {
  const checked = await checkFile(options, texts);
  if (options.json !== undefined) {
    await replaceWhole(options.json, `${JSON.stringify(checked.report, null, 2)}\n`, texts);
  }
  console.log(`${summary(options.input, checked, texts)} ${tieSummary(checked, texts)}`);
  const { keptSheets } = checked;
  if (keptSheets.length > 0) console.log(format(texts.keptSheets, { sheets: keptSheets.join(', ') }));
  if (options.output !== undefined) console.log(format(texts.savedTo, { path: options.output }));
}

/** Checks a workbook file and saves it when an output is given. */
export async function checkFile(
  { input, output, today, language }: CheckOptions,
  texts: CommandLineTexts,
): Promise<Checked> {
  const { work, save } = await openSession(input, texts, { language });
  const result = await work((context) => checkWorkbook(context, { today, language }));
  if (result.kind === 'refused') throw new Failure(refusal(input, result, texts), 2);
  if (output !== undefined) await replaceWhole(output, await save(), texts);
  return result;
}

/** Why a workbook cannot be read, in words: a line each for what, what comes nearest, and what to do. */
export function refusal(path: string, result: ReadRefusal | LostHeaders, texts: CommandLineTexts): string {
  const { what, nearest, todo } = refusalText(result, texts.refusals);
  const lines = [`${path}: ${what}`, ...(nearest === null ? [] : [nearest])];
  if (result.code !== 'no-deals-table') return [...lines, todo].join('\n');
  if (result.nearest === null && result.list !== null) lines.push(likelyList(result.list, texts));
  const columnHint = result.list === null ? texts.newHint : texts.columnHint;
  const hint = result.nearest?.lacksOnlyIds === true ? texts.addHint : columnHint;
  return [...lines, `${todo} ${hint}`].join('\n');
}

const MOST_HEADERS = 12;

/** A list of which no header is known enough, with the headers that can be named. */
function likelyList({ place, headers }: ListColumns, texts: CommandLineTexts): string {
  const named = headers.slice(0, MOST_HEADERS).map(({ text }) => `“${text}”`);
  const shown = headers.length > MOST_HEADERS ? [...named, '…'] : named;
  return format(texts.likelyList, { place, headers: shown.join(', ') });
}

/** What a check found, in one line. */
export function summary(path: string, { report }: Checked, texts: CommandLineTexts): string {
  const open = report.findings.filter(({ accepted }) => !accepted);
  const accepted = report.findings.length - open.length;
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  return format(accepted === 0 ? texts.checked : texts.checkedWithAccepted, {
    path,
    deals: report.deals.length,
    people: report.deals.reduce((total, deal) => total + deal.people, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    accepted,
  });
}

/** Whether the formulas in the workbook agree with the check, with the cells that do not. */
function tieSummary({ tie }: Checked, texts: CommandLineTexts): string {
  if (tie.kind === 'not-calculated') return texts.notCalculated;
  const { cells, differences } = tie;
  if (differences.length === 0) return format(texts.formulasTie, { cells });
  const where = differences.map(({ sheet, cell }) => `${sheet}!${cell}`).join(', ');
  return format(texts.formulasDiffer, { cells, count: differences.length, where });
}
