"""Opens each given workbook with openpyxl and walks everything that it holds; exits 1 on any trouble.

Usage: python3 open_saved.py [--again] FILE...

With --again openpyxl saves each workbook, too, and opens what it saved.
"""

import io
import sys
import traceback
import warnings

import openpyxl


def walk(path, again):
    # A warning means that openpyxl met something it could not make sense of, unless it is a feature it does not have.
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", message=".*extension is not supported.*")
        # A header without sections is legal, but openpyxl does not read it.
        warnings.filterwarnings("ignore", message="Cannot parse header or footer.*")
        book = openpyxl.load_workbook(path)
    if again:
        saved = io.BytesIO()
        book.save(saved)
        return walk(saved, False)
    cells = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                cells += 1
                _ = (cell.value, cell.number_format, cell.font, cell.fill, cell.border, cell.alignment)
                _ = (cell.comment, cell.hyperlink)
        for rule in sheet.data_validations.dataValidation:
            _ = (rule.type, rule.formula1, str(rule.sqref))
        for ranges in sheet.conditional_formatting:
            for rule in ranges.rules:
                _ = (rule.type, rule.priority, rule.dxf)
        for table in sheet.tables.values():
            _ = (table.ref, [column.name for column in table.tableColumns])
        _ = (list(sheet.merged_cells.ranges), sheet.freeze_panes, sheet.protection.sheet, sheet._charts, sheet._pivots)
    _ = list(book.defined_names)
    return len(book.worksheets), cells


def main(arguments):
    again = "--again" in arguments
    paths = [argument for argument in arguments if argument != "--again"]
    failed = False
    for path in paths:
        try:
            sheets, cells = walk(path, again)
            print(f"{path}: {sheets} sheets, {cells} cells")
        except Exception:  # every kind of trouble counts, and the trace says which
            failed = True
            print(f"{path}: cannot be opened", file=sys.stderr)
            traceback.print_exc()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
