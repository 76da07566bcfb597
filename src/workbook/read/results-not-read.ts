import type { Finding } from '../../method';
import { comparable } from '../schema/plain-text';
import { levelWords } from '../schema/vocabulary';
import { readingFinding } from './findings';
import { placeIn, placeText } from './locator';
import type { TableBlock } from './table-finder';

/** Columns of a deal list that say under a word of the user's which deals are won or lost, where no column is its status. */
export function resultsNotRead(block: TableBlock): Finding[] {
  const { table, columns } = block.match;
  if (table !== 'deals' || columns.has('status')) return [];
  const read = new Set(columns.values());
  const headers = block.sheet.values[block.headerRow] ?? [];
  const findings: Finding[] = [];
  for (let index = block.start; index < block.end; index++) {
    const header = String(headers[index] ?? '').trim();
    const value = header === '' || read.has(index) ? null : resultIn(block, index);
    if (value === null) continue;
    const place = placeText(placeIn(block, block.headerRow, index));
    findings.push(readingFinding('results-not-read', { table, row: -1 }, { place, header, value }));
  }
  return findings;
}

/** The first result in a column that holds little else than how deals stand; null where it holds anything else. */
function resultIn({ sheet, firstRow, endRow }: TableBlock, index: number): string | null {
  const words = levelWords('dealStatus');
  let result: string | null = null;
  let [filled, known] = [0, 0];
  for (let row = firstRow; row < endRow; row++) {
    const cell = sheet.values[row]?.[index] ?? '';
    if (cell === '') continue;
    filled++;
    const status = words.get(comparable(String(cell)));
    if (status === undefined) continue;
    known++;
    if (status !== 'open') result ??= String(cell).trim();
  }
  return known * 2 > filled ? result : null;
}
