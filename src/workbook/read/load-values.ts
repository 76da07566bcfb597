import type { Area, CellContent } from './sheet-values';

/** Cells that are loaded in one request: about 4 MB of an ordinary deal list. Excel on the web answers 5 MB at most. */
const CELLS_PER_REQUEST = 400_000;
const TOO_LARGE = 'ResponsePayloadSizeLimitExceeded';

interface Source {
  readonly worksheet: Excel.Worksheet;
  readonly area: Area;
}

/** Some rows of one source: `from` counts from its first row. */
interface Piece {
  readonly source: number;
  readonly from: number;
  readonly rows: number;
}

/**
 * The values of the areas, each rows x columns, in one sync where they fit into one answer; what an answer cannot hold
 * is asked for again in halves.
 */
export async function loadValues(
  context: Excel.RequestContext,
  sources: readonly Source[],
): Promise<readonly (readonly (readonly CellContent[])[])[]> {
  const rows: CellContent[][][] = sources.map(() => []);
  for (const request of requestsFor(sources)) {
    for (const { piece, values } of await loadPieces(context, sources, request)) {
      const target = rows[piece.source];
      if (target !== undefined) for (const row of values) target.push(row);
    }
  }
  return rows;
}

function requestsFor(sources: readonly Source[]): Piece[][] {
  const requests: Piece[][] = [[]];
  let room = CELLS_PER_REQUEST;
  sources.forEach(({ area }, source) => {
    for (let from = 0; from < area.rows;) {
      const fitting = Math.floor(room / area.columns);
      if (fitting === 0 && requests.at(-1)?.length !== 0) {
        requests.push([]);
        room = CELLS_PER_REQUEST;
        continue;
      }
      const rows = Math.min(area.rows - from, Math.max(1, fitting));
      requests.at(-1)?.push({ source, from, rows });
      room -= rows * area.columns;
      from += rows;
    }
  });
  return requests;
}

async function loadPieces(
  context: Excel.RequestContext,
  sources: readonly Source[],
  pieces: readonly Piece[],
): Promise<{ readonly piece: Piece; readonly values: CellContent[][] }[]> {
  const ranges = pieces.map((piece) => {
    const source = sources[piece.source];
    if (source === undefined) throw new Error(`no source ${piece.source}`);
    const { worksheet, area } = source;
    return worksheet
      .getRangeByIndexes(area.top + piece.from, area.left, piece.rows, area.columns)
      .load('values');
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLarge(error) ? inHalves(pieces) : null;
    if (halves === null) throw error;
    const [first, second] = halves;
    return [...(await loadPieces(context, sources, first)), ...(await loadPieces(context, sources, second))];
  }
  return pieces.map((piece, index) => ({ piece, values: ranges[index]?.values ?? [] }));
}

function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === TOO_LARGE;
}

/** The pieces in two groups of about equal size; null for a single row, which cannot be parted. */
function inHalves(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] | null {
  const [only, second] = pieces;
  if (only === undefined) return null;
  if (second !== undefined) {
    const middle = pieces.length >> 1;
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  if (only.rows < 2) return null;
  const rows = only.rows >> 1;
  return [[{ ...only, rows }], [{ ...only, from: only.from + rows, rows: only.rows - rows }]];
}
