import { describe, expect } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { LANGUAGES } from '../../src/i18n/shape/language';
import { buildWorkbook } from '../../src/workbook/build';
import { openClient } from '../host/open-client';
import { libreOfficeConversion, testWithLibreOffice } from '../other-programs/libre-office';
import { expectSameNumbers } from '../same-numbers';
import { TODAY } from './publish/a-pipeline';
import { checked } from './publish/opened';

describe('a workbook that LibreOffice has saved', () => {
  testWithLibreOffice.each(LANGUAGES)(
    'still has its result sheets and its history: a check rewrites them where they stand (%s)',
    async (language) => {
      const before = openClient();
      await before.run((context) => buildWorkbook(context, { language, example: 'pipeline', today: TODAY }));
      const { report } = await checked(before);
      const saved = libreOfficeConversion(await saveXlsx(before.host.workbook), 'xlsx');

      const after = openClient(await openXlsx(saved));
      const again = await checked(after);
      expectSameNumbers(again.report, report);
      expect(again.keptSheets).toEqual([]);
      const namesIn = ({ host }: typeof after) => host.workbook.sheets.map(({ name }) => name);
      expect(namesIn(after)).toEqual(namesIn(before));
    },
    120_000,
  );
});
