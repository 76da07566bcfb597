import { expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HISTORY_RESULTS_ZH } from '../../src/i18n/zh/history-results';
import { FORECAST_SHEET_ZH } from '../../src/i18n/zh/forecast-sheet';
import { LEVELS_ZH } from '../../src/i18n/zh/levels';
import { PANE_FORECAST_ZH } from '../../src/i18n/zh/pane-forecast';
import { textsIn } from './same-shape';

/** What a thing is called in Chinese, and the other names that it had. */
const ONE_WORD: readonly (readonly [word: string, ...others: string[]])[] = [
  ['预期金额', '期望金额', '期望值'],
  ['未确认', '未核实'],
  ['已确认', '已验证'],
  ['实际阶段', '实得阶段', '已达阶段'],
  ['赢率', '胜率', '赢单概率'],
  ['控单分', '控单得分'],
  ['了解程度', '已知程度'],
  ['联系程度', '接触程度'],
  ['受控', '可控'],
  ['折算', '换算'],
  ['客户角色', '职位'],
];

const FOLDER = join(__dirname, '../../src/i18n/zh');

test.each(ONE_WORD)('%s has no other name in Chinese', async (_word, ...others) => {
  const lists = await Promise.all(
    readdirSync(FOLDER).map((file) => import(join(FOLDER, file)) as Promise<object>),
  );
  const all = lists.flatMap((list) => [...textsIn(list).values()]);
  expect(all.length).toBeGreaterThan(1500);
  expect(all.filter((text) => others.some((other) => text.includes(other)))).toEqual([]);
});

test('what is won is booked, in the forecast as in the categories', () => {
  const names = [
    LEVELS_ZH.category.closed,
    HISTORY_RESULTS_ZH.bridge.booked,
    PANE_FORECAST_ZH.booked,
    FORECAST_SHEET_ZH.block.booked,
    FORECAST_SHEET_ZH.columns.booked,
  ];
  expect(new Set(names)).toEqual(new Set(['已成交']));
});
