import { describe, expect, test } from '@jest/globals';
import { openClient } from '../open-client';

/**
 * What Excel's documents, its client or its users say that it does, as far as add-in code meets it. Each is tried on a
 * fresh active worksheet of one workbook.
 */
export type Fact = readonly [
  what: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  /** The result; `refused(code)` where the work ends with an error. */
  result: unknown,
];

/** The code of the error that the work ends with. */
export function refused(code: string): { refused: string } {
  return { refused: code };
}

export function holdFacts(subject: string, facts: readonly Fact[], options = {}): void {
  describe(subject, () => {
    const { run } = openClient(undefined, options);
    test.each(facts)('%s', async (_, work, result) => {
      const outcome: unknown = await run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.activate();
        sheet.load('name');
        await context.sync();
        const found = await work(sheet, context);
        await context.sync();
        return found;
      }).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error) return refused(String(error.code));
        throw error;
      });
      expect(outcome).toEqual(result);
    });
  });
}
