import type { SheetModel, ValidationModel, WorkbookModel } from '../../../files';
import { listEntries } from './lists';
import { gridRange, type GridRange } from './ranges';

/** A rule of the grid's data-validation resource. */
export interface GridValidation {
  readonly uid: string;
  readonly type: string;
  readonly ranges: readonly GridRange[];
  readonly [option: string]: unknown;
}

const types: Readonly<Record<ValidationModel['type'], string>> = {
  list: 'list',
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
  custom: 'custom',
};
const errorStyles = { information: 0, stop: 1, warning: 2 } as const;

/**
 * The data validations of a sheet as the grid knows them: lists are resolved to their entries, and rules that need a
 * formula are left out, since the host and not the grid calculates.
 */
export function gridValidations(model: WorkbookModel, sheet: SheetModel): readonly GridValidation[] {
  return sheet.validations.flatMap((validation, index) => {
    const rule = ruleOf(model, sheet, validation);
    return rule
      ? [
          {
            uid: `validation-${index}`,
            ...rule,
            ranges: validation.areas.map(gridRange),
            ...words(validation),
          },
        ]
      : [];
  });
}

function ruleOf(
  model: WorkbookModel,
  sheet: SheetModel,
  validation: ValidationModel,
): { type: string; [option: string]: unknown } | null {
  const type = types[validation.type];
  if (validation.type === 'list') {
    const entries = listEntries(model, sheet, validation);
    if (!entries) return null;
    return {
      type,
      formula1: JSON.stringify(entries),
      showDropDown: validation.inCellDropDown,
      renderMode: validation.inCellDropDown ? 1 : 0,
    };
  }
  if (validation.type === 'custom' || !isConstant(validation.formula1)) return null;
  if (validation.formula2 !== undefined && !isConstant(validation.formula2)) return null;
  return {
    type,
    operator: validation.operator ?? 'between',
    formula1: validation.formula1,
    ...(validation.formula2 !== undefined && { formula2: validation.formula2 }),
  };
}

function isConstant(formula: string): boolean {
  return formula.trim() !== '' && Number.isFinite(Number(formula));
}

function words({ ignoreBlanks, prompt, error }: ValidationModel): Readonly<Record<string, unknown>> {
  return {
    allowBlank: ignoreBlanks,
    ...(prompt?.show && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message }),
    ...(error && {
      showErrorMessage: error.show,
      errorStyle: errorStyles[error.style],
      errorTitle: error.title,
      error: error.message,
    }),
  };
}
