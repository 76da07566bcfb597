/** What a new workbook can come filled with: one case in full, or a pipeline of many deals with its history. */
export const EXAMPLES = ['case', 'pipeline'] as const;
export type ExampleId = (typeof EXAMPLES)[number];
