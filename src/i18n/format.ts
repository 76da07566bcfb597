/** The names of the `{name}` placeholders in a template. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The values that a template needs; for a template that is only known as `string`, any values. */
export type ValuesFor<T extends string> = string extends T
  ? Readonly<Record<string, string | number>>
  : Readonly<Record<Placeholders<T>, string | number>>;

const PLACEHOLDER = /\{(\w+)\}/g;

/** Puts the values in place of the `{name}` placeholders. A placeholder without a value is a bug and throws. */
export function format<T extends string>(template: T, values: ValuesFor<NoInfer<T>>): string {
  if (!template.includes('{')) return template;
  const known: Readonly<Record<string, string | number>> = values;
  let text = '';
  for (const { before, name } of piecesOf(template)) {
    text += before;
    if (name === null) continue;
    const value = known[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    text += String(value);
  }
  return text;
}

/** A placeholder and the text before it; the last piece is the text after all of them. */
interface Piece {
  readonly before: string;
  readonly name: string | null;
}

/** The templates are few, and a check fills them thousands of times. */
const knownPieces = new Map<string, readonly Piece[]>();

function piecesOf(template: string): readonly Piece[] {
  let pieces = knownPieces.get(template);
  if (pieces === undefined) {
    const parts = template.split(PLACEHOLDER);
    // a text, a name, a text, a name …
    pieces = parts.flatMap((before, index) =>
      index % 2 === 0 ? [{ before, name: parts[index + 1] ?? null }] : [],
    );
    knownPieces.set(template, pieces);
  }
  return pieces;
}

/** The names of the placeholders in a template, sorted, each once. */
export function placeholdersIn(template: string): readonly string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))].sort();
}
