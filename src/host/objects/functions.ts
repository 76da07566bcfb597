import members from '../protocol/excel-members.json';
import type { Book } from '../book/book';
import { evaluate } from '../book/evaluate';
import { plainValue } from '../book/read-cells';
import { engineKnows, qualifiedAddress } from '../formulas';
import { rangeClass } from './named-classes';
import { bind, isHostObject } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass } from '../protocol/object-class';

interface ResultHandle {
  readonly book: Book;
  /** The call as formula text, so that it can be an argument of another. */
  readonly formula: string;
}

/** The worksheet function of a member: `beta_Dist` is BETA.DIST. */
function functionOf(member: string): string {
  return member.toUpperCase().replaceAll('_', '.');
}

/** Whether the engine calculates the function of a member of `workbook.functions`. */
export function doesFunction(member: string): boolean {
  return engineKnows(functionOf(member));
}

function value({ book, formula }: ResultHandle): string | number | boolean | null {
  const result = evaluate(book, formula);
  return typeof result === 'object' && result !== null ? null : plainValue(result);
}

export const functionResultClass: ObjectClass<ResultHandle> = {
  name: 'FunctionResult',
  properties: {
    Value: { get: value },
    Error: {
      get: ({ book, formula }) => {
        const result = evaluate(book, formula);
        return typeof result === 'object' && result !== null ? result.error : null;
      },
    },
  },
};

/** An argument of a worksheet function as formula text: a range, the result of another call, or a constant. */
function term(given: unknown): string {
  if (isHostObject(given)) return ofObject(given);
  switch (typeof given) {
    case 'number':
      return Number.isFinite(given) ? String(given) : refuse();
    case 'boolean':
      return given ? 'TRUE' : 'FALSE';
    case 'string':
      return `"${given.replaceAll('"', '""')}"`;
    default:
      return refuse();
  }
}

function refuse(): never {
  throw invalidArgument();
}

function ofObject(given: HostObject): string {
  const range = given.as(rangeClass);
  if (range) return qualifiedAddress(range.sheet.name, range.area, true);
  const result = given.as(functionResultClass);
  return result ? result.formula : refuse();
}

/** All arguments up to the last that was given; `sum(a, b)` hands them over as one list. */
function terms(args: Arguments): string[] {
  const found: string[] = [];
  for (let index = 0; index < args.count; index++) {
    const object = args.object(index);
    const given = object ?? args.raw(index);
    if (given === null || given === undefined) found.push('');
    else if (Array.isArray(given)) found.push(...given.map(term));
    else found.push(term(given));
  }
  while (found.at(-1) === '') found.pop();
  return found;
}

const functionsByWireName = new Map(
  Object.keys(members.Functions).map((member) => [member.toLowerCase(), functionOf(member)]),
);

/** Every worksheet function of the typings, calculated by the engine like a formula in a cell. */
export const functionsClass: ObjectClass<Book> = {
  name: 'Functions',
  // The wire spells `vlookup` as `VLookup`: only the letters count.
  anyMethod: (wire) => {
    const name = functionsByWireName.get(wire.toLowerCase());
    if (name === undefined || !engineKnows(name)) return undefined;
    return (book, args) => bind(functionResultClass, { book, formula: `${name}(${terms(args).join(',')})` });
  },
};
