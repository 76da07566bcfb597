import { expect, test } from '@jest/globals';
import packageFile from '../../../package.json';
import { VERSION } from '../../../src/taskpane/settings/version';

test('the pane shows the version of the package', () => {
  expect(VERSION).toBe(packageFile.version);
});
