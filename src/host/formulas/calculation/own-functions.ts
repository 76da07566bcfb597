import { conditionalFunctions, type EngineFunction } from './conditional-functions';
import { numberFunctions } from './excel-numbers';
import { newerFunctions } from './newer-functions';
import { normalFunctions } from './normal-functions';
import { roundingFunctions } from './rounding-functions';
import { spreadFunctions } from './spread-functions';
import { textFunctions } from './text-functions';
import { convertUnits } from './unit-conversion';
import { workdayFunctions } from './workday-functions';
import { yearFraction } from './year-fraction';

/** The functions that we calculate ourselves, in place of those of the engine, but for those that look at the workbook. */
export function ownFunctions(date1904: boolean): Map<string, EngineFunction> {
  return new Map([
    ...conditionalFunctions(),
    ...textFunctions(date1904),
    ...roundingFunctions(),
    ...normalFunctions(),
    ...numberFunctions(date1904),
    ...workdayFunctions(date1904),
    ...newerFunctions(),
    ...spreadFunctions(),
    ['CONVERT', convertUnits] as const,
    ['YEARFRAC', yearFraction(date1904)] as const,
  ]);
}
