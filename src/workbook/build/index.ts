export { addMissingSheets, type AddResult } from './add-missing-sheets';
export { buildWorkbook, type BuildOptions, type BuildResult } from './build-workbook';
export { EXAMPLES, type ExampleId } from './example/example-id';
