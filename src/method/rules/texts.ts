import { builtInText } from './definition';
import type { TextDefinition } from './definition';

/** Texts that a firm may put in place of the built-in words (method.md §2 "items are data", §3, §4). */
export const TEXT_RULES = {
  'text.C1': builtInText,
  'text.C2': builtInText,
  'text.C3': builtInText,
  'text.C4': builtInText,
  'text.C5': builtInText,
  'text.C6': builtInText,
  'text.C7': builtInText,
  'text.C8': builtInText,
  'text.C9': builtInText,
  'text.F1': builtInText,
  'text.F2': builtInText,
  'text.F3': builtInText,
  'text.W1': builtInText,
  'outcome.1': builtInText,
  'outcome.2': builtInText,
  'outcome.3': builtInText,
  'outcome.4': builtInText,
  'outcome.5': builtInText,
  'outcome.6': builtInText,
  'outcome.7': builtInText,
  'payment.1.milestone': builtInText,
  'payment.2.milestone': builtInText,
  'payment.3.milestone': builtInText,
  'forecast.currency': builtInText,
} as const satisfies Readonly<Record<string, TextDefinition>>;

export type TextRuleId = keyof typeof TEXT_RULES;
