import { keyOf, type Finding } from '../../method';

/**
 * Says once of each column and word that the word is no level, at its first cell, with the number of further rows: lists
 * from other programs have a word of their own in every row. The deal and the person are those that all the rows share.
 */
export function oncePerWord(findings: readonly Finding[]): readonly Finding[] {
  const rowsOf = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!isWord(finding)) continue;
    const word = wordIn(finding);
    const rows = rowsOf.get(word);
    if (rows === undefined) rowsOf.set(word, [finding]);
    else rows.push(finding);
  }
  return findings.flatMap((finding) => {
    if (!isWord(finding)) return [finding];
    const rows = rowsOf.get(wordIn(finding)) ?? [];
    if (rows.length === 1) return [finding];
    if (rows[0] !== finding) return [];
    return [
      {
        ...finding,
        deal: shared(rows.map(({ deal }) => deal)),
        person: shared(rows.map(({ person }) => person)),
        further: rows.length - 1,
      },
    ];
  });
}

function isWord({ rule }: Finding): boolean {
  return rule === 'level-unreadable';
}

function wordIn({ parameters }: Finding): string {
  return `${parameters['column']} ${parameters['value']}`;
}

/** The name that stands in all rows, or null. */
function shared(names: readonly (string | null)[]): string | null {
  const [first = null] = names;
  const isSame = (name: string | null) => first !== null && name !== null && keyOf(name) === keyOf(first);
  return names.every(isSame) ? first : null;
}
