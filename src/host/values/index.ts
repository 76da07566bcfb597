export { periodTest } from './date-periods';
export {
  displayText,
  isDateFormat,
  isTextFormat,
  isTimeFormat,
  momentText,
  sectionsOf,
} from './display-text';
export { parseInput, type ParsedInput } from './parse-input';
