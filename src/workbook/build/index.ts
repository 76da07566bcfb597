export { buildWorkbook, type BuildOptions, type BuildResult } from './build-workbook';
