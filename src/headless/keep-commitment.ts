import { closePeriod, sealCommit } from '../workbook';
import { isoDate, type CommitmentKind, type Day } from '../method';
import { format, type CommandLineTexts, type Language } from '../i18n';
import { refusal } from './check';
import { Failure } from './failure';
import { replaceWhole } from './file-access';
import { openSession } from './session';

export interface CommitmentFileOptions {
  readonly kind: CommitmentKind;
  readonly input: string;
  readonly output: string;
  /** As typed, such as `2027-Q1`. */
  readonly period: string;
  readonly today: Day;
  readonly language?: Language | undefined;
}

/** Seals the commit of a period, or closes it, in a workbook file; the input is changed only when it is the output too. */
export async function keepCommitment(
  { kind, input, output, period: typed, today, language }: CommitmentFileOptions,
  texts: CommandLineTexts,
): Promise<void> {
  const { work, save } = await openSession(input, texts, { language });
  const keep = kind === 'commit' ? sealCommit : closePeriod;
  const result = await work((context) => keep(context, { today, period: typed, language }));
  if (result.kind === 'refused') {
    switch (result.code) {
      case 'period-unreadable':
        throw new Failure(format(texts.badPeriod, { value: typed }), 2);
      case 'nothing-in-period':
        throw new Failure(
          format(kind === 'commit' ? texts.nothingToSeal : texts.nothingToClose, { period: typed }),
          2,
        );
      default:
        throw new Failure(refusal(input, result, texts), 2);
    }
  }
  await replaceWhole(output, await save(), texts);
  const { period, deals, endsOn, before } = result;
  console.log(format(kind === 'commit' ? texts.commitSealed : texts.periodClosed, { period, deals }));
  if (kind === 'close' && endsOn !== null)
    console.log(format(texts.notOver, { period, day: isoDate(endsOn) }));
  if (before !== null)
    console.log(
      format(kind === 'commit' ? texts.sealedBefore : texts.closedBefore, { period, day: isoDate(before) }),
    );
  console.log(format(texts.savedTo, { path: output }));
}
