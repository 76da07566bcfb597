/**
 * Prints a sheet in landscape, `pagesAcross` pages wide and as many pages long as it takes, with its first
 * `repeatedRows` rows on every page.
 */
export function setUpPage(sheet: Excel.Worksheet, pagesAcross: number, repeatedRows: number): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.zoom = { horizontalFitToPages: pagesAcross };
  if (repeatedRows > 0) pageLayout.setPrintTitleRows(`$1:$${repeatedRows}`);
}
