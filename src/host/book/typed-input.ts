import { parseInput, type ParsedInput } from '../values';
import type { Book } from './book';

/** What a workbook makes of typed text, by its own days and in the year that its Excel says it is. */
export function typedInput({ model, settings }: Book, text: string): ParsedInput {
  return parseInput(text, model.calculation.date1904, () => Number(settings.now().slice(0, 4)));
}
