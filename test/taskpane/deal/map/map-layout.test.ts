import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { convexHull } from '../../../../src/taskpane/deal/map/convex-hull';
import { layOutCircle, MARK_RADIUS, nameLines } from '../../../../src/taskpane/deal/map/map-layout';
import { ATTITUDES, CONTACTS } from '../../../../src/method';
import { assessedDeal } from '../../assessed-deal';

const person = fc.record({
  attitude: fc.constantFrom(null, ...ATTITUDES),
  contact: fc.constantFrom(null, ...CONTACTS),
  influence: fc.integer({ min: 1, max: 5 }),
  camp: fc.constantFrom(null, 'Old', 'New'),
});

describe('the map of the buying circle', () => {
  test('puts influence upwards and the attitude across, and nobody over anybody', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), fc.integer({ min: 260, max: 760 }), (people, wide) => {
        const { marks, width, height, rows, lanes } = layOutCircle(assessedDeal(people), wide);
        expect(width).toBe(wide);
        expect(marks).toHaveLength(people.length);
        for (const mark of marks) {
          const { attitude } = mark.person.stakeholder;
          const lane = lanes.find((candidate) => candidate.attitude === attitude);
          const row = rows.find(({ influence }) => influence === mark.person.influence);
          if (lane === undefined || row === undefined) throw new Error('no place');
          expect(mark.x).toBeGreaterThan(lane.left);
          expect(mark.x).toBeLessThan(lane.left + lane.width);
          expect(mark.y).toBeGreaterThan(row.top);
          expect(mark.y).toBeLessThan(row.top + row.height);
          expect(mark.x + MARK_RADIUS).toBeLessThanOrEqual(width);
          expect(mark.y + MARK_RADIUS).toBeLessThanOrEqual(height);
          for (const other of marks) {
            if (other === mark) continue;
            expect(Math.hypot(other.x - mark.x, other.y - mark.y)).toBeGreaterThanOrEqual(2 * MARK_RADIUS);
          }
        }
        expect(rows.map(({ influence }) => influence)).toEqual([5, 4, 3, 2, 1]);
        expect(lanes.map(({ attitude }) => attitude)).toEqual([
          null,
          'opponent',
          'nonSupporter',
          'neutral',
          'supporter',
          'coach',
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('fills a mark by contact, and tells unknown from none', () => {
    const fullness = (contact: (typeof CONTACTS)[number] | null) =>
      layOutCircle(assessedDeal([{ contact }])).marks[0]?.fullness;
    expect(fullness(null)).toBeNull();
    expect(fullness('none')).toBe(0);
    expect(fullness('deep')).toBe(1);
  });

  test('points to where a person is wanted, and gives empty lanes less room', () => {
    const layout = layOutCircle(
      assessedDeal([
        { attitude: 'neutral', targetAttitude: 'coach' },
        { attitude: 'coach', targetAttitude: 'neutral' },
        { attitude: 'coach', targetAttitude: 'coach' },
        { targetAttitude: 'coach' },
      ]),
    );
    expect(layout.marks.map(({ wanted }) => wanted)).toEqual([1, -1, 0, 0]);
    const widthOf = (attitude: string) => layout.lanes.find((lane) => lane.attitude === attitude)?.width ?? 0;
    expect(widthOf('opponent')).toBeLessThan(widthOf('coach'));
  });

  test('draws lines to superiors and backers who are in the deal, and outlines every camp', () => {
    const layout = layOutCircle(
      assessedDeal([
        { name: 'Ann', reportsTo: ' ｂｏｂ ', backedBy: 'Somebody else', camp: 'Old' },
        { name: 'Bob', camp: 'OLD', backedBy: 'Ann', reportsTo: 'Bob' },
        { name: 'Cy' },
      ]),
    );
    const lines = layout.connections.map(({ kind, from, to }) => [
      kind,
      from.person.stakeholder.name,
      to.person.stakeholder.name,
    ]);
    expect(lines).toEqual([
      ['reportsTo', 'Ann', 'Bob'],
      ['backedBy', 'Bob', 'Ann'],
    ]);
    expect(layout.camps.map(({ name }) => name)).toEqual(['Old']);
  });

  test('a hull contains all of its points', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        const hull = convexHull(points);
        hull.forEach((one, index) => {
          const two = hull[(index + 1) % hull.length];
          if (two === undefined || hull.length < 3) return;
          for (const { x, y } of points) {
            expect((two.x - one.x) * (y - one.y) - (two.y - one.y) * (x - one.x)).toBeGreaterThanOrEqual(0);
          }
        });
      }),
    );
  });

  test('writes a name in two short lines', () => {
    expect(nameLines('Helen Ward', 10)).toEqual(['Helen Ward']);
    expect(nameLines('Helen Ward', 9)).toEqual(['Helen', 'Ward']);
    expect(nameLines('王启明', 6)).toEqual(['王启明']);
    expect(nameLines('欧阳启明', 6)).toEqual(['欧阳…']);
    expect(nameLines('Bartholomew van der Meer', 9)).toEqual(['Bartholo…', 'van der …']);
  });
});
