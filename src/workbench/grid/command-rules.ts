/** What becomes of a command of the grid: done, cancelled silently, or cancelled and told to the user. */
export type CommandRule = 'pass' | 'cancel' | 'refuse';

/** Calculation belongs to the workbook behind the grid, so that every number has one source. */
const calculation =
  /^formula\.mutation\.set-(trigger-)?formula-calculation-start$|^formula\.mutation\.set-formula-string-batch/;

/** Changes that reach the workbook, or that are only about how the grid looks. */
const passedOn = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
]);

/** Commands of the user that change more of the workbook than the grid passes on. */
const refused =
  /^sheet\.command\.(insert-(row|col|multi|range|sheet|defined)|remove-|delete-range|delete-worksheet|move-(range|rows|cols)|set-worksheet-(name|order|hide|show)|set-tab-color|copy-sheet|add-worksheet-merge|remove-worksheet-merge|set-(bold|italic|underline|strike|style|font|text|background|border|horizontal|vertical|frozen|col-hidden|row-hidden)|cancel-frozen|numfmt|sort|reorder|split|add-range-protection|set-(selected|specific)-(rows|cols)|append-row)/;

/** `isFollowing` is true while the grid follows the workbook rather than the user. */
export function ruleOfCommand(id: string, isMutation: boolean, isFollowing: boolean): CommandRule {
  if (calculation.test(id)) return 'cancel';
  if (isFollowing) return 'pass';
  if (refused.test(id)) return 'refuse';
  if (isMutation && id.startsWith('sheet.mutation.')) return passedOn.has(id) ? 'pass' : 'refuse';
  if (
    isMutation &&
    /^(data-validation|sheet\.mutation\.(add|set|delete)-conditional|note)\.mutation/.test(id)
  )
    return 'refuse';
  return 'pass';
}
