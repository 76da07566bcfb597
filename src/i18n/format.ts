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
  return template.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`no value for ${placeholder} in "${template}"`);
    return String(value);
  });
}

/** The names of the placeholders in a template, sorted, each once. */
export function placeholdersIn(template: string): readonly string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))].sort();
}
