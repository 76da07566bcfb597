export * from './model/cells';
export * from './model/cell-grid';
export * from './model/conditional-format';
export * from './model/objects';
export * from './model/sheet';
export * from './model/style-table';
export * from './model/workbook';
