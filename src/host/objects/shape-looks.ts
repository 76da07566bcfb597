import type { LineEnd, ShapeLine } from '../../files/model/shapes';
import { readColor } from '../book/colors';
import { requireObjectsEditable } from '../book/protection';
import { asFlag, asNumber, oneOf } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { kept, named, within } from './chart-members';
import type { ShapeHandle } from './shape-handle';

function setSolid({ shape }: ShapeHandle, color: string): void {
  if (shape.kind !== 'shape') throw invalidArgument();
  shape.fill = { ...shape.fill, kind: 'solid', color };
}

export const shapeFillClass: ObjectClass<ShapeHandle> = {
  name: 'ShapeFill',
  requireEditable: requireObjectsEditable,
  properties: {
    ForegroundColor: {
      get: ({ shape }) => shape.fill.color,
      set: (handle, value) => setSolid(handle, readColor(value)),
    },
    Transparency: kept(
      ({ shape }) => shape.fill.transparency,
      0,
      within(0, 1),
      ({ shape }, transparency) => (shape.fill = { ...shape.fill, transparency }),
    ),
    Type: {
      get: ({ shape }) => ({ none: 'NoFill', solid: 'Solid', other: 'Mixed' })[shape.fill.kind],
    },
  },
  edits: {
    Clear: ({ shape }) => {
      shape.fill = { kind: 'none', color: '#FFFFFF', transparency: 0 };
    },
    SetSolidColor: (handle, args) => setSolid(handle, readColor(args.raw(0))),
  },
};

/** Dashes by their name in the API; a round dot is the dot of the system with round ends. */
const dashes: Readonly<Record<string, string>> = {
  Solid: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'sysDashDotDot',
  LongDash: 'lgDash',
  LongDashDot: 'lgDashDot',
  LongDashDotDot: 'lgDashDotDot',
  SquareDot: 'dot',
  SystemDash: 'sysDash',
  SystemDot: 'sysDot',
  SystemDashDot: 'sysDashDot',
};
const roundDot = 'RoundDot';

function setLine({ shape }: ShapeHandle, change: Partial<ShapeLine>): void {
  shape.line = { ...shape.line, ...change };
}

export const shapeLineFormatClass: ObjectClass<ShapeHandle> = {
  name: 'ShapeLineFormat',
  requireEditable: requireObjectsEditable,
  properties: {
    Color: {
      get: ({ shape }) => shape.line.color,
      set: (handle, value) => setLine(handle, { color: readColor(value), isVisible: true }),
    },
    DashStyle: {
      get: ({ shape: { line } }) =>
        line.hasRoundCap && line.dash === 'sysDot' ? roundDot : (wordFor(dashes, line.dash) ?? 'Mixed'),
      set: (handle, value) => {
        const name = oneOf(value, [...Object.keys(dashes), roundDot]);
        setLine(handle, { dash: dashes[name] ?? 'sysDot', hasRoundCap: name === roundDot });
      },
    },
    Style: named(
      {
        Single: 'sng',
        ThickBetweenThin: 'tri',
        ThickThin: 'thickThin',
        ThinThick: 'thinThick',
        ThinThin: 'dbl',
      },
      ({ shape }) => shape.line.compound,
      'sng',
      (handle, compound) => setLine(handle, { compound }),
    ),
    Transparency: kept(
      ({ shape }) => shape.line.transparency,
      0,
      within(0, 1),
      (handle, transparency) => setLine(handle, { transparency }),
    ),
    Visible: kept(
      ({ shape }) => shape.line.isVisible,
      true,
      asFlag,
      (handle, isVisible) => setLine(handle, { isVisible }),
    ),
    Weight: kept(
      ({ shape }) => shape.line.weight,
      0,
      within(0, 1584),
      (handle, weight) => setLine(handle, { weight, isVisible: true }),
    ),
  },
};

const heads = {
  style: {
    None: 'none',
    Triangle: 'triangle',
    Stealth: 'stealth',
    Diamond: 'diamond',
    Oval: 'oval',
    Open: 'arrow',
  },
  length: { Short: 'sm', Medium: 'med', Long: 'lg' },
  width: { Narrow: 'sm', Medium: 'med', Wide: 'lg' },
} as const;

function head(end: 'begin' | 'end', part: keyof LineEnd): PropertyMember<ShapeHandle> {
  return named(
    heads[part],
    ({ shape }) => shape.line[end][part],
    '',
    (handle, value) => setLine(handle, { [end]: { ...handle.shape.line[end], [part]: value } }),
  );
}

/** Words of the three kinds of lines in a file. */
export const connectors = {
  Straight: 'straightConnector1',
  Elbow: 'bentConnector3',
  Curve: 'curvedConnector3',
} as const;

const connectorType: PropertyMember<ShapeHandle> = {
  get: ({ shape: { geometry } }) =>
    /^bent/.test(geometry) ? 'Elbow' : /^curved/.test(geometry) ? 'Curve' : 'Straight',
  set: ({ shape }, value) => (shape.geometry = meaningOf(connectors, value)),
};

export const lineProperties: Readonly<Record<string, PropertyMember<ShapeHandle>>> = {
  ConnectorType: connectorType,
  // The client sets it by this name.
  connectorType: { ...connectorType, onlyByName: true },
  BeginArrowheadStyle: head('begin', 'style'),
  BeginArrowheadLength: head('begin', 'length'),
  BeginArrowheadWidth: head('begin', 'width'),
  EndArrowheadStyle: head('end', 'style'),
  EndArrowheadLength: head('end', 'length'),
  EndArrowheadWidth: head('end', 'width'),
};

export function asPoints(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw invalidArgument();
  return points;
}
