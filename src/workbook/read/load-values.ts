import type { Area, CellContent } from './sheet-values';

/** Cells that are loaded in one request: about 4 MB of an ordinary deal list. Excel on the web answers 5 MB at most. */
const CELLS_PER_REQUEST = 400_000;
const TOO_LARGE = 'ResponsePayloadSizeLimitExceeded';

interface Source {
  readonly worksheet: Excel.Worksheet;
  readonly area: Area;
  /** The parts of the area in which anything stands. */
  readonly parts: readonly Area[];
}

/** A part of one source. */
interface Part {
  readonly source: number;
  readonly worksheet: Excel.Worksheet;
  readonly area: Area;
}

/** Some rows of one part: `from` counts from its first row. */
interface Piece {
  readonly part: Part;
  readonly from: number;
  readonly rows: number;
}

/** A row of which nothing was loaded: blank. */
const NO_CELLS: readonly CellContent[] = [];

/**
 * The values of the areas, each rows x columns, in one sync where they fit into one answer; what an answer cannot hold
 * is asked for again in halves. Between the parts of an area all is blank, and a row ends with its last part.
 */
export async function loadValues(
  context: Excel.RequestContext,
  sources: readonly Source[],
): Promise<readonly (readonly (readonly CellContent[])[])[]> {
  const rows = sources.map(({ area }) => new Array<readonly CellContent[]>(area.rows).fill(NO_CELLS));
  const parts = sources.flatMap(({ worksheet, parts }, source) =>
    parts.map((area): Part => ({ source, worksheet, area })),
  );
  for (const request of requestsFor(parts)) {
    for (const { piece, values } of await loadPieces(context, request)) {
      const { source, area } = piece.part;
      const [target, whole] = [rows[source], sources[source]?.area];
      if (target === undefined || whole === undefined) continue;
      const first = area.top - whole.top + piece.from;
      values.forEach((cells, index) => {
        target[first + index] = beside(target[first + index] ?? NO_CELLS, cells, area.left - whole.left);
      });
    }
  }
  return rows;
}

/** A row with the cells of one more part of it. */
function beside(
  row: readonly CellContent[],
  cells: readonly CellContent[],
  left: number,
): readonly CellContent[] {
  if (row.length === 0 && left === 0) return cells;
  const both = [...row, ...new Array<CellContent>(Math.max(0, left - row.length)).fill('')];
  cells.forEach((cell, index) => (both[left + index] = cell));
  return both;
}

function requestsFor(parts: readonly Part[]): Piece[][] {
  const requests: Piece[][] = [[]];
  let room = CELLS_PER_REQUEST;
  parts.forEach((part) => {
    const { area } = part;
    for (let from = 0; from < area.rows;) {
      const fitting = Math.floor(room / area.columns);
      if (fitting === 0 && requests.at(-1)?.length !== 0) {
        requests.push([]);
        room = CELLS_PER_REQUEST;
        continue;
      }
      const rows = Math.min(area.rows - from, Math.max(1, fitting));
      requests.at(-1)?.push({ part, from, rows });
      room -= rows * area.columns;
      from += rows;
    }
  });
  return requests;
}

async function loadPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Promise<{ readonly piece: Piece; readonly values: CellContent[][] }[]> {
  const ranges = pieces.map(({ part: { worksheet, area }, from, rows }) =>
    worksheet.getRangeByIndexes(area.top + from, area.left, rows, area.columns).load('values'),
  );
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLarge(error) ? inHalves(pieces) : null;
    if (halves === null) throw error;
    const [first, second] = halves;
    return [...(await loadPieces(context, first)), ...(await loadPieces(context, second))];
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
