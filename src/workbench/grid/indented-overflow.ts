import { SpreadsheetSkeleton } from '@univerjs/engine-render';

/**
 * Lets an indented text run on over the next column like any other. The grid measures the text without its indent: one
 * that fits its column only so was cut at the column's edge.
 */
export function countIndentsOfOverflow(): void {
  const { prototype } = SpreadsheetSkeleton;
  const { getOverflowPosition } = prototype;
  prototype.getOverflowPosition = function withIndent(size, alignment, row, column, columns) {
    const { l, r } = this.worksheet.getComposedCellStyle(row, column).pd ?? {};
    const width = size.width + (l ?? 0) + (r ?? 0);
    return getOverflowPosition.call(this, { ...size, width }, alignment, row, column, columns);
  };
}
