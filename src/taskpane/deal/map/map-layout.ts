import {
  ATTITUDES,
  keyOf,
  type Attitude,
  type Contact,
  type DealAssessment,
  type PersonAssessment,
} from '../../../method';
import { convexHull, type Point } from './convex-hull';

/** From left to right: a lane for those whose attitude is unknown, then opponent to coach. */
const LANES: readonly (Attitude | null)[] = [null, ...[...ATTITUDES].reverse()];
export const MARK_RADIUS = 12;
/** Where a pane of 360 pixels has its map. */
export const USUAL_WIDTH = 336;

const LEFT = 26;
const HEAD = 30;
/** A lane with nobody in it is narrower, so that the others have room for names. */
const EMPTY_LANE = 0.76;
const NAME_LINE = 12;
const LABEL_GAP = 3;
const PERSON_GAP = 12;
const PERSON_HEIGHT = 2 * MARK_RADIUS + LABEL_GAP + 2 * NAME_LINE + PERSON_GAP;
const ROW_PADDING = 10;
const EMPTY_ROW = 22;
/** Pixels that a letter of a name takes on average; a Chinese character takes two of them. */
const LETTER = 6.2;

export interface Mark extends Point {
  readonly person: PersonAssessment;
  readonly isTopDecider: boolean;
  /** How full the mark is, 0–1; null while the contact is unknown. */
  readonly fullness: number | null;
  /** The name in at most two short lines. */
  readonly name: readonly string[];
  /** Which way the person is to move by the target attitude: 1 towards coach, −1 away; 0 without one or when it is reached. */
  readonly wanted: -1 | 0 | 1;
}

export interface Connection {
  readonly kind: 'reportsTo' | 'backedBy';
  readonly from: Mark;
  readonly to: Mark;
}

export interface Camp {
  readonly name: string;
  /** Corners of an outline around its people and their names. */
  readonly outline: readonly Point[];
}

export interface Lane {
  readonly attitude: Attitude | null;
  readonly left: number;
  readonly width: number;
}

export interface Row {
  readonly influence: number;
  readonly top: number;
  readonly height: number;
}

/** Everything in pixels from the upper left corner of the picture. */
export interface CircleMapLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly rows: readonly Row[];
  readonly marks: readonly Mark[];
  readonly connections: readonly Connection[];
  readonly camps: readonly Camp[];
}

const FULLNESS: Readonly<Record<Contact, number>> = { none: 0, little: 1 / 3, frequent: 2 / 3, deep: 1 };

/** Puts everybody of a deal on a map of this width: influence upwards, attitude across. Nobody covers anybody. */
export function layOutCircle(deal: DealAssessment, width: number = USUAL_WIDTH): CircleMapLayout {
  const cells = new Map<string, PersonAssessment[]>();
  for (const person of deal.people) {
    const cell = cellOf(person);
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [person]);
    else known.push(person);
  }
  const lanes = lanesOf(deal.people, width);
  const rows = rowsOf(cells);
  const marks = deal.people.map((person) => markOf(person, deal, cells, lanes, rows));
  const last = rows.at(-1);
  return {
    width,
    height: last === undefined ? HEAD : last.top + last.height,
    lanes,
    rows,
    marks,
    connections: connectionsOf(marks),
    camps: campsOf(marks),
  };
}

/** Influence 1–5 as a whole row: typed values are whole already. */
const rowOf = (person: PersonAssessment): number => Math.min(5, Math.max(1, Math.round(person.influence)));
const cellOf = (person: PersonAssessment): string => `${rowOf(person)} ${person.stakeholder.attitude ?? ''}`;

function lanesOf(people: readonly PersonAssessment[], width: number): readonly Lane[] {
  const taken = new Set(people.map(({ stakeholder }) => stakeholder.attitude));
  const weights = LANES.map((attitude) => (taken.has(attitude) ? 1 : EMPTY_LANE));
  const unit = (width - LEFT) / weights.reduce((sum, weight) => sum + weight, 0);
  let left = LEFT;
  return LANES.map((attitude, index) => {
    const lane = { attitude, left, width: unit * (weights[index] ?? 1) };
    left += lane.width;
    return lane;
  });
}

function rowsOf(cells: ReadonlyMap<string, readonly PersonAssessment[]>): readonly Row[] {
  let top = HEAD;
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
  lanes: readonly Lane[],
  rows: readonly Row[],
): Mark {
  const { attitude, contact, targetAttitude, name } = person.stakeholder;
  const lane = lanes.find((candidate) => candidate.attitude === attitude);
  const row = rows.find(({ influence }) => influence === rowOf(person));
  const place = cells.get(cellOf(person))?.indexOf(person) ?? 0;
  if (row === undefined || lane === undefined) throw new Error('a person stands outside of the map');
  return {
    person,
    isTopDecider: person === deal.topDecider,
    x: lane.left + lane.width / 2,
    y: row.top + ROW_PADDING + place * PERSON_HEIGHT + MARK_RADIUS,
    fullness: contact === null ? null : FULLNESS[contact],
    name: nameLines(name, Math.floor((lane.width - 4) / LETTER)),
    wanted:
      targetAttitude === null || attitude === null
        ? 0
        : (Math.sign(LANES.indexOf(targetAttitude) - LANES.indexOf(attitude)) as -1 | 0 | 1),
  };
}

/** A name in at most two lines of so many letters; a Chinese character is as wide as two. */
export function nameLines(name: string, letters: number): readonly string[] {
  const whole = name.trim().replace(/\s+/g, ' ');
  if (widthOf(whole) <= letters) return whole === '' ? [] : [whole];
  const [first = '', ...rest] = whole.split(' ');
  return [first, rest.join(' ')].filter((line) => line !== '').map((line) => shorten(line, letters));
}

/** How many letters wide a text is; a Chinese character is as wide as two. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);

function shorten(line: string, letters: number): string {
  if (widthOf(line) <= letters) return line;
  let text = '';
  for (const character of line) {
    if (widthOf(`${text}${character}…`) > letters) return `${text}…`;
    text += character;
  }
  return text;
}

function connectionsOf(marks: readonly Mark[]): readonly Connection[] {
  const byKey = new Map<string, Mark>(marks.map((mark) => [mark.person.stakeholder.key, mark]));
  const line = (kind: Connection['kind'], from: Mark, name: string | null): readonly Connection[] => {
    const to = name === null ? undefined : byKey.get(keyOf(name));
    return to === undefined || to === from ? [] : [{ kind, from, to }];
  };
  return marks.flatMap((from) => [
    ...line('reportsTo', from, from.person.stakeholder.reportsTo),
    ...line('backedBy', from, from.person.stakeholder.backedBy),
  ]);
}

function campsOf(marks: readonly Mark[]): readonly Camp[] {
  const camps = new Map<string, { readonly name: string; readonly members: Mark[] }>();
  for (const mark of marks) {
    const { camp } = mark.person.stakeholder;
    if (camp === null) continue;
    const known = camps.get(keyOf(camp));
    if (known === undefined) camps.set(keyOf(camp), { name: camp, members: [mark] });
    else known.members.push(mark);
  }
  return [...camps.values()].map(({ name, members }) => ({
    name,
    outline: convexHull(members.flatMap(pointsAround)),
  }));
}

const OUTLINE_DISTANCE = MARK_RADIUS + 8;

/** A round outline around a mark and the name below it. */
function pointsAround({ x, y, name }: Mark): readonly Point[] {
  const below = name.length * NAME_LINE;
  return Array.from({ length: 24 }, (_, index) => {
    const angle = (index * Math.PI) / 12;
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    return { x: x + OUTLINE_DISTANCE * across, y: y + OUTLINE_DISTANCE * down + (down > 0 ? below : 0) };
  });
}
