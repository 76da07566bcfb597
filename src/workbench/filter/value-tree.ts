/** A value as a filter keeps it: the text that cells show, or a part of time in the shape of `Excel.FilterDatetime`. */
export type FilterValue = string | FilteredDate;

export interface FilteredDate {
  /** `2026`, `2026-03` or `2026-03-05`. */
  readonly date: string;
  readonly specificity: 'Year' | 'Month' | 'Day';
}

/** A value of a column, or a year or month with the dates in it. */
export interface ValueNode {
  readonly label: string;
  readonly value: FilterValue;
  readonly children: readonly ValueNode[];
}

/** What one cell of the column shows; `day` is its date as `2026-03-05`, absent when it holds none. */
export interface ShownValue {
  readonly text: string;
  /** For the order of numbers. */
  readonly number?: number;
  readonly day?: string;
}

export interface ValueWords {
  readonly blanks: string;
  /** A locale's tag, e.g. `zh-CN`: order of texts, names of months. */
  readonly locale: string;
}

/** The different values of a column in the order of a filter's list: dates by year and month, numbers, texts, blanks. */
export function valueTree(values: Iterable<ShownValue>, words: ValueWords): readonly ValueNode[] {
  const days = new Set<string>();
  const texts = new Map<string, ShownValue>();
  for (const value of values) {
    if (value.day !== undefined) days.add(value.day);
    else if (!texts.has(value.text.toLowerCase())) texts.set(value.text.toLowerCase(), value);
  }
  const { compare } = new Intl.Collator(words.locale, { numeric: true });
  const ordered = [...texts.values()].sort(
    (a, b) =>
      Number(a.text === '') - Number(b.text === '') ||
      (a.number ?? Infinity) - (b.number ?? Infinity) ||
      compare(a.text, b.text),
  );
  return [
    ...dateNodes([...days].sort(), words.locale),
    ...ordered.map(({ text }) => ({ label: text === '' ? words.blanks : text, value: text, children: [] })),
  ];
}

const levels = [
  { specificity: 'Year', length: 4, format: { year: 'numeric' } },
  { specificity: 'Month', length: 7, format: { month: 'long' } },
  { specificity: 'Day', length: 10, format: { day: 'numeric' } },
] as const;

function dateNodes(days: readonly string[], locale: string, depth = 0): readonly ValueNode[] {
  const level = levels[depth];
  if (!level) return [];
  const { specificity, length, format } = level;
  const { format: label } = new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' });
  const groups = new Map<string, string[]>();
  for (const day of days) {
    const date = day.slice(0, length);
    const group = groups.get(date) ?? [];
    group.push(day);
    groups.set(date, group);
  }
  return [...groups].map(([date, within]) => ({
    label: label(new Date(`${within[0] ?? ''}T00:00:00Z`)),
    value: { date, specificity },
    children: dateNodes(within, locale, depth + 1),
  }));
}

export function leavesOf(nodes: readonly ValueNode[]): readonly ValueNode[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [node] : leavesOf(node.children)));
}

/** Whether all, some or none of the values under a node are chosen. */
export function chosenPart(node: ValueNode, chosen: ReadonlySet<ValueNode>): 'all' | 'some' | 'none' {
  const leaves = leavesOf([node]);
  const count = leaves.filter((leaf) => chosen.has(leaf)).length;
  if (count === 0) return 'none';
  return count === leaves.length ? 'all' : 'some';
}

/** The chosen values as a filter keeps them: a whole year or month as one; null when all are chosen. */
export function filterValues(
  nodes: readonly ValueNode[],
  chosen: ReadonlySet<ValueNode>,
): readonly FilterValue[] | null {
  return leavesOf(nodes).every((leaf) => chosen.has(leaf)) ? null : wholes(nodes, chosen);
}

function wholes(nodes: readonly ValueNode[], chosen: ReadonlySet<ValueNode>): readonly FilterValue[] {
  return nodes.flatMap((node) =>
    chosenPart(node, chosen) === 'all' ? [node.value] : wholes(node.children, chosen),
  );
}

/** The nodes in which a text occurs, with what is above and below them. */
export function matching(nodes: readonly ValueNode[], search: string): readonly ValueNode[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return nodes;
  return nodes.flatMap((node) => {
    if (node.label.toLowerCase().includes(wanted)) return [node];
    const children = matching(node.children, search);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}
