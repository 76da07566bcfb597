import { type Finding, TABLES } from '../../method';
import { readingFinding } from './findings';
import { headerFindings, nearMissFindings } from './header-findings';
import { headerPlace } from './locator';
import type { TableBlock, TableBlocks } from './table-finder';

/** Findings about headers and tables as such; a row that lacks more than one required header is none of ours. */
export function structureFindings(blocks: TableBlocks, nearMisses: readonly TableBlock[]): Finding[] {
  const deals = blocks.get('deals')?.[0];
  const almost = nearMisses.flatMap((block) => nearMissFindings(block, deals));
  const headers = TABLES.flatMap((table) => {
    const all = blocks.get(table) ?? [];
    const parts = all.filter(({ repeats }) => repeats === undefined);
    const repeated = all.flatMap((part) =>
      part.repeats === undefined
        ? []
        : [
            readingFinding('table-repeated', null, {
              table,
              place: headerPlace(part),
              counts: headerPlace(part.repeats),
            }),
          ],
    );
    const inParts =
      parts.length > 1
        ? [
            readingFinding(
              'table-in-parts',
              { table, row: -1 },
              { table, places: parts.map(headerPlace).join(', ') },
            ),
          ]
        : [];
    return [...inParts, ...repeated, ...parts.flatMap(headerFindings)];
  });
  return [...headers, ...almost];
}

export function copyFinding(block: TableBlock): Finding[] {
  const sheet = block.match.copiedFrom;
  return sheet === null
    ? []
    : [readingFinding('copy-of-results', null, { place: headerPlace(block), sheet })];
}
