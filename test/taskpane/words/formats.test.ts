import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../../src/method';
import { formatsOf } from '../../../src/taskpane/words/formats';

const day = dayOf(2027, 2, 26);

describe('numbers and dates as the user writes them', () => {
  test('name the month where the culture speaks the language of the pane', () => {
    expect(formatsOf('en', 'en-US').day(day)).toBe('Feb 26, 2027');
    expect(formatsOf('en', 'en-GB').day(day)).toBe('26 Feb 2027');
    expect(formatsOf('zh-CN', 'zh-CN').day(day)).toBe('2027年2月26日');
  });

  test('are written in figures where it speaks another one', () => {
    const german = formatsOf('en', 'de-DE');
    expect(german.day(day)).toBe('26.02.2027');
    expect(german.number(1234.5, 2)).toBe('1.234,5');
    expect(german.percent(0.85)).toMatch(/^85\s%$/);
    // The word for a million is English, the comma German.
    expect(german.amount(1_120_000)).toBe('1,12M');
    expect(german.signedAmount(1_120_000)).toBe('+1,12M');
    expect(german.signedPercent(-0.125)).toMatch(/^-13\s%$/);
    expect(formatsOf('zh-CN', 'en-US').day(day)).toBe('02/26/2027');
    expect(formatsOf('zh-CN', 'en-US').amount(4_800_000)).toBe('480万');
  });

  test('say the time for today and the day with it for others', () => {
    const formats = formatsOf('en', 'en-GB');
    const now = new Date();
    expect(formats.moment(now)).not.toContain(String(now.getFullYear()));
    expect(formats.moment(new Date(2020, 4, 6, 17, 5))).toBe('6 May 2020 17:05');
  });
});
