import type { InEachLanguage } from '../../../i18n/shape/language';
import type { Day } from '../../../method';

/** A day of the example; it moves with the day on which the example is built. */
export interface ExampleDay {
  readonly kind: 'day';
  readonly day: Day;
}

/** The quarter in which such a day lies. */
export interface ExampleQuarter {
  readonly kind: 'quarter';
  readonly day: Day;
}

/** A value of the example: a level id or a text that is the same in both languages, a number, a day, or both texts. */
export type ExampleValue = string | number | ExampleDay | ExampleQuarter | InEachLanguage<string | number>;

/** A row of the example by column id; columns that are not named stay blank. */
export type ExampleRow<Column extends string> = { readonly [Id in Column]?: ExampleValue };

/** The same thing in English and in Chinese. */
export function both<Value extends string | number>(en: Value, zh: Value): InEachLanguage<Value> {
  return { en, zh };
}
