import type { Finding } from '../../method';
import { readingFinding } from './findings';
import { headerPlace } from './locator';
import type { TableBlock } from './table-finder';

/** A list of deals that is none of the table that counts. */
export function passedOverFinding(block: TableBlock, counts: TableBlock): Finding {
  return readingFinding('second-deal-list', null, {
    table: 'deals',
    place: headerPlace(block),
    counts: headerPlace(counts),
  });
}
