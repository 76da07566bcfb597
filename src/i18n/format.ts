/** The names of the `{name}` and `{name|one|many}` placeholders in a template. */
export type Placeholders<T extends string> = T extends `${string}{${infer Piece}}${infer Rest}`
  ? NameOf<Piece> | Placeholders<Rest>
  : never;
type NameOf<Piece extends string> = Piece extends `${infer Name}|${string}` ? Name : Piece;

/** The values that a template needs; for a template that is only known as `string`, any values. */
export type ValuesFor<T extends string> = string extends T
  ? Readonly<Record<string, string | number>>
  : Readonly<Record<Placeholders<T>, string | number>>;

const PLACEHOLDER = /\{(\w+(?:\|[^{}|]*\|[^{}|]*)?)\}/g;

/**
 * Puts the values in place of the `{name}` placeholders, and in place of `{name|one|many}` the word for the number that
 * `name` is: `{deals} {deals|deal|deals}`. A placeholder without a value is a bug and throws.
 */
export function format<T extends string>(template: T, values: ValuesFor<NoInfer<T>>): string {
  if (!template.includes('{')) return template;
  const known: Readonly<Record<string, string | number>> = values;
  let text = '';
  for (const { before, name, forms } of piecesOf(template)) {
    text += before;
    if (name === null) continue;
    const value = known[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    text += forms === null ? String(value) : forms[String(value) === '1' ? 0 : 1];
  }
  return text;
}

/** A placeholder and the text before it; the last piece is the text after all of them. */
interface Piece {
  readonly before: string;
  readonly name: string | null;
  /** The word for one, and that for every other number. */
  readonly forms: readonly [one: string, many: string] | null;
}

/** The templates are few, and a check fills them thousands of times. */
const knownPieces = new Map<string, readonly Piece[]>();

function piecesOf(template: string): readonly Piece[] {
  let pieces = knownPieces.get(template);
  if (pieces === undefined) {
    const parts = template.split(PLACEHOLDER);
    // a text, a name, a text, a name …
    pieces = parts.flatMap((before, index) => (index % 2 === 0 ? [pieceOf(before, parts[index + 1])] : []));
    knownPieces.set(template, pieces);
  }
  return pieces;
}

function pieceOf(before: string, placeholder: string | undefined): Piece {
  const [name = null, one, many] = placeholder?.split('|') ?? [];
  return { before, name, forms: one === undefined || many === undefined ? null : [one, many] };
}

/** The names of the placeholders in a template, sorted, each once. */
export function placeholdersIn(template: string): readonly string[] {
  return [
    ...new Set([...template.matchAll(PLACEHOLDER)].map((match) => (match[1] ?? '').split('|', 1)[0] ?? '')),
  ].sort();
}
