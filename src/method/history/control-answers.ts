import { CONTROL_ITEMS } from '../facts/levels';
import type { ControlAnswer, ControlItem } from '../facts/levels';
import type { ControlAnswers } from '../facts/history';

const SIGNS: Readonly<Record<ControlAnswer, string>> = { confirmed: '+', claimed: '?', no: '-' };
const BLANK = '.';
const ANSWERS: ReadonlyMap<string, ControlAnswer | null> = new Map([
  ['+', 'confirmed'],
  ['?', 'claimed'],
  ['-', 'no'],
  [BLANK, null],
]);

/** The 13 answers in one cell, such as `C+++?-.... F+.. W?`: + confirmed, ? claimed, - no, . blank. */
export function answersText(answers: ControlAnswers): string {
  let text = '';
  for (const item of CONTROL_ITEMS) {
    const letter = item.charAt(0);
    if (item.endsWith('1')) text += text === '' ? letter : ` ${letter}`;
    const answer = answers[item];
    text += answer === undefined ? BLANK : SIGNS[answer];
  }
  return text;
}

/** The answers of such a text; null when it is none. */
export function answersIn(text: string): ControlAnswers | null {
  const signs = text.replace(/[CFW ]/g, '');
  if (signs.length !== CONTROL_ITEMS.length) return null;
  const answers: Partial<Record<ControlItem, ControlAnswer>> = {};
  for (const [index, item] of CONTROL_ITEMS.entries()) {
    const answer = ANSWERS.get(signs.charAt(index));
    if (answer === undefined) return null;
    if (answer !== null) answers[item] = answer;
  }
  return answers;
}
