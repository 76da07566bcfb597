export type { Distribution } from './distribution';
export * from './movers';
export * from './outcome';
export * from './range';
export * from './steps';
