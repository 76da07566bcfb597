export { displayText, isDateFormat, isTextFormat, sectionsOf } from './display-text';
export { parseInput, type ParsedInput } from './parse-input';
