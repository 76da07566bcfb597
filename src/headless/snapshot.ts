import { takeSnapshot } from '../workbook';
import type { Day } from '../method';
import { format, type CommandLineTexts, type Language } from '../i18n';
import { refusal } from './check';
import { Failure } from './failure';
import { replaceWhole } from './file-access';
import { openSession } from './session';

export interface SnapshotFileOptions {
  readonly input: string;
  readonly output: string;
  readonly note?: string | undefined;
  readonly today: Day;
  readonly language?: Language | undefined;
}

/** Adds a snapshot to the history of a workbook file and saves it; the input is changed only when it is the output too. */
export async function snapshot(
  { input, output, note, today, language }: SnapshotFileOptions,
  texts: CommandLineTexts,
): Promise<void> {
  const { work, save } = await openSession(input, texts, { language });
  const result = await work((context) => takeSnapshot(context, { today, note, language }));
  if (result.kind === 'refused') {
    if (result.code !== 'no-deals') throw new Failure(refusal(input, result, texts), 2);
    throw new Failure(format(texts.noDeals, { path: input, place: result.places.join(', ') }), 2);
  }
  await replaceWhole(output, await save(), texts);
  const { snapshot: id, deals, people, isAgain } = result;
  console.log(format(texts.snapshotTaken, { snapshot: id, deals, people }));
  if (isAgain) console.log(texts.snapshotAgain);
  console.log(format(texts.savedTo, { path: output }));
}
