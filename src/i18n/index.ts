export * from './format';
export * from './language';
export * from './levels';
export * from './texts';
