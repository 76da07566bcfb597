import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../../src/files';
import { newWorkbook } from '../../../src/files/model/workbook';
import { LANGUAGES } from '../../../src/i18n/shape/language';
import { readRules } from '../../../src/method';
import { buildWorkbook } from '../../../src/workbook/build';
import { readWorkbook } from '../../../src/workbook/read';
import { problemsOf } from '../../files/saved-file-checks';
import { openClient } from '../../host/open-client';

test.each(LANGUAGES)('the example in %s reads the same after it was saved and opened', async (language) => {
  const model = newWorkbook();
  const before = await openClient(model).run(async (context) => {
    await buildWorkbook(context, { language, example: 'case' });
    return readWorkbook(context);
  });
  const bytes = await saveXlsx(model);
  expect(await problemsOf(bytes)).toEqual([]);
  const opened = await openXlsx(bytes);
  const after = await openClient(opened).run((context) => readWorkbook(context));
  if (before.kind !== 'read' || after.kind !== 'read') throw new Error('refused');
  expect(after.facts).toEqual(before.facts);
  expect(after.findings).toEqual([]);
  expect(after.fingerprint()).toBe(before.fingerprint());
  expect(readRules(after.facts.rules).rules.changed).toEqual([]);
});
