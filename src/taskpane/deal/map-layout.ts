import {
  ATTITUDES,
  type Attitude,
  type Contact,
  type DealAssessment,
  type Key,
  type PersonAssessment,
} from '../../method';

/** From left to right: a lane for those whose attitude is unknown, then opponent to coach. */
export const LANES: readonly (Attitude | null)[] = [null, ...[...ATTITUDES].reverse()];
export const MAP_WIDTH = 336;
export const MARK_RADIUS = 10;

const LEFT = 22;
const TOP = 6;
const LANE_WIDTH = (MAP_WIDTH - LEFT) / LANES.length;
const PERSON_HEIGHT = 46;
const ROW_PADDING = 10;
const EMPTY_ROW = 20;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Mark extends Point {
  readonly person: PersonAssessment;
  readonly isTopDecider: boolean;
  /** How full the mark is, 0–1; null while the contact is unknown. */
  readonly fullness: number | null;
  /** The name in at most two short lines. */
  readonly name: readonly string[];
}

export interface Connection {
  readonly kind: 'reportsTo' | 'backedBy';
  readonly from: Mark;
  readonly to: Mark;
}

export interface Camp {
  readonly name: string;
  /** Corners of an outline around its people. */
  readonly outline: readonly Point[];
}

export interface CircleMapLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly {
    readonly attitude: Attitude | null;
    readonly left: number;
    readonly width: number;
  }[];
  readonly rows: readonly { readonly influence: number; readonly top: number; readonly height: number }[];
  readonly marks: readonly Mark[];
  readonly connections: readonly Connection[];
  readonly camps: readonly Camp[];
}

const FULLNESS: Readonly<Record<Contact, number>> = { none: 0, little: 1 / 3, frequent: 2 / 3, deep: 1 };

/** Puts everybody of a deal on the map: influence upwards, attitude across. Nobody covers anybody. */
export function layOutCircle(deal: DealAssessment): CircleMapLayout {
  const cells = new Map<string, PersonAssessment[]>();
  for (const person of deal.people) {
    const cell = cellOf(person);
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [person]);
    else known.push(person);
  }
  const rows = rowsOf(cells);
  const marks = deal.people.map((person) => markOf(person, deal, cells, rows));
  const last = rows.at(-1);
  return {
    width: MAP_WIDTH,
    height: (last === undefined ? TOP : last.top + last.height) + TOP,
    lanes: LANES.map((attitude, index) => ({
      attitude,
      left: LEFT + index * LANE_WIDTH,
      width: LANE_WIDTH,
    })),
    rows,
    marks,
    connections: connectionsOf(marks),
    camps: campsOf(marks),
  };
}

/** Influence 1–5 as a whole row: typed values are whole already. */
const rowOf = (person: PersonAssessment): number => Math.min(5, Math.max(1, Math.round(person.influence)));
const cellOf = (person: PersonAssessment): string => `${rowOf(person)} ${person.stakeholder.attitude ?? ''}`;

function rowsOf(cells: ReadonlyMap<string, readonly PersonAssessment[]>): CircleMapLayout['rows'] {
  let top = TOP;
  return [5, 4, 3, 2, 1].map((influence) => {
    const most = Math.max(0, ...LANES.map((lane) => cells.get(`${influence} ${lane ?? ''}`)?.length ?? 0));
    const height = most === 0 ? EMPTY_ROW : most * PERSON_HEIGHT + ROW_PADDING;
    const row = { influence, top, height };
    top += height;
    return row;
  });
}

function markOf(
  person: PersonAssessment,
  deal: DealAssessment,
  cells: ReadonlyMap<string, readonly PersonAssessment[]>,
  rows: CircleMapLayout['rows'],
): Mark {
  const lane = LANES.indexOf(person.stakeholder.attitude);
  const row = rows.find(({ influence }) => influence === rowOf(person));
  const place = cells.get(cellOf(person))?.indexOf(person) ?? 0;
  if (row === undefined || lane < 0) throw new Error('a person stands outside of the map');
  const { contact } = person.stakeholder;
  return {
    person,
    isTopDecider: person === deal.topDecider,
    x: LEFT + (lane + 0.5) * LANE_WIDTH,
    y: row.top + ROW_PADDING / 2 + place * PERSON_HEIGHT + MARK_RADIUS + 6,
    fullness: contact === null ? null : FULLNESS[contact],
    name: nameLines(person.stakeholder.name),
  };
}

const LINE_LENGTH = 9;

/** A name in at most two lines that fit a lane; a Chinese character is as wide as two letters. */
export function nameLines(name: string): readonly string[] {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const rest = words.slice(1).join(' ');
  return [first, rest].filter((line) => line !== '').map(shorten);
}

function shorten(line: string): string {
  let width = 0;
  let text = '';
  for (const character of line) {
    width += character.charCodeAt(0) > 0x2e80 ? 2 : 1;
    if (width > LINE_LENGTH) return `${text}…`;
    text += character;
  }
  return text;
}

function connectionsOf(marks: readonly Mark[]): readonly Connection[] {
  const byKey = new Map<Key, Mark>(marks.map((mark) => [mark.person.stakeholder.key, mark]));
  const named = new Map<string, Mark>([...byKey].map(([key, mark]) => [String(key), mark]));
  const find = (name: string | null) =>
    name === null ? undefined : named.get(name.normalize('NFKC').trim().toLowerCase());
  return marks.flatMap((from) => {
    const { reportsTo, backedBy } = from.person.stakeholder;
    const superior = find(reportsTo);
    const backer = find(backedBy);
    return [
      ...(superior === undefined || superior === from
        ? []
        : [{ kind: 'reportsTo', from, to: superior } as const]),
      ...(backer === undefined || backer === from ? [] : [{ kind: 'backedBy', from, to: backer } as const]),
    ];
  });
}

function campsOf(marks: readonly Mark[]): readonly Camp[] {
  const camps = new Map<string, { name: string; members: Mark[] }>();
  for (const mark of marks) {
    const { camp } = mark.person.stakeholder;
    if (camp === null) continue;
    const key = camp.normalize('NFKC').trim().toLowerCase();
    const known = camps.get(key);
    if (known === undefined) camps.set(key, { name: camp, members: [mark] });
    else known.members.push(mark);
  }
  return [...camps.values()].map(({ name, members }) => ({
    name,
    outline: convexHull(members.flatMap(cornersAround)),
  }));
}

const OUTLINE_DISTANCE = MARK_RADIUS + 6;

function cornersAround({ x, y }: Mark): readonly Point[] {
  return Array.from({ length: 12 }, (_, index) => {
    const angle = (index * Math.PI) / 6;
    return { x: x + OUTLINE_DISTANCE * Math.cos(angle), y: y + OUTLINE_DISTANCE * Math.sin(angle) };
  });
}

/** The convex hull of at least three points, anticlockwise from the leftmost (monotone chain). */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      for (;;) {
        const last = chain.at(-1);
        const before = chain.at(-2);
        if (last === undefined || before === undefined || turn(before, last, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

const turn = (one: Point, two: Point, three: Point): number =>
  (two.x - one.x) * (three.y - one.y) - (two.y - one.y) * (three.x - one.x);
