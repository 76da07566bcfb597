import { isIntent } from './intents';

/** What becomes of a command of the grid: done, cancelled silently, cancelled and done by the workbook, or refused. */
export type CommandRule = 'pass' | 'cancel' | 'intent' | 'refuse';

/** Calculation belongs to the workbook behind the grid, so that every number has one source. */
const calculation =
  /^formula\.mutation\.set-(trigger-)?formula-calculation-start$|^formula\.mutation\.set-formula-string-batch/;

/**
 * What the grid makes of input beside its value, which the workbook reads itself: the number format of a typed percentage,
 * merged cells of a pasted table.
 */
const leftOut = /^sheet\.mutation\.((set|remove)\.numfmt|(add|remove)-worksheet-merge)$/;

/** Changes of the grid itself of which the workbook learns, or that are only about how the grid looks. */
const passedOn = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
]);

/** Commands of the user that change more of the workbook than is passed on. */
const refused =
  /^sheet\.command\.(insert-defined|move-(rows|cols)|(add|remove)-worksheet-merge|reorder|split|add-range-protection|append-row|update-note|delete-note)/;

/** `isFollowing` is true while the grid follows the workbook rather than the user. */
export function ruleOfCommand(id: string, isMutation: boolean, isFollowing: boolean): CommandRule {
  if (calculation.test(id)) return 'cancel';
  if (isFollowing) return 'pass';
  if (isIntent(id)) return 'intent';
  if (refused.test(id)) return 'refuse';
  if (isMutation && leftOut.test(id)) return 'cancel';
  if (isMutation && id.startsWith('sheet.mutation.')) return passedOn.has(id) ? 'pass' : 'refuse';
  if (isMutation && /^(data-validation|note)\.mutation/.test(id)) return 'refuse';
  return 'pass';
}

/** Which rows a command reads beyond those in sight: copying the selected ones, jumping to the end of a block any. */
export function rowsReadBy(id: string, params: unknown): 'selected' | 'all' | 'none' {
  if (/\.(copy|cut)\b|auto-fill/.test(id)) return 'selected';
  const isJump =
    typeof params === 'object' && params !== null && 'jumpOver' in params && params.jumpOver === 1;
  return isJump && /\.(move|expand)-selection/.test(id) ? 'all' : 'none';
}
