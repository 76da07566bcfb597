/** Why Excel would refuse an edit; `code` is the Office error code where one is documented. */
export interface EditRefusal {
  readonly code:
    | 'InsertDeleteConflict'
    | 'NonBlankCellOffSheet'
    | 'MergedRangeConflict'
    | 'PivotTableRangeConflict'
    | 'InvalidArgument'
    | 'InvalidOperation'
    | 'ItemAlreadyExists';
  readonly message: string;
}

/** Null when the edit was made; otherwise nothing was changed. */
export type EditResult = EditRefusal | null;

export const tableConflict: EditRefusal = {
  code: 'InsertDeleteConflict',
  message: "This won't work because it would move cells in a table on your worksheet.",
};

export const offSheet: EditRefusal = {
  code: 'NonBlankCellOffSheet',
  message:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
};

export const mergeConflict: EditRefusal = {
  code: 'MergedRangeConflict',
  message: "We can't do that to a merged cell.",
};

export const pivotConflict: EditRefusal = {
  code: 'PivotTableRangeConflict',
  message: 'The operation failed because it conflicts with a pivot table range.',
};

export const arrayConflict: EditRefusal = {
  code: 'InvalidOperation',
  message: "You can't change part of an array.",
};
