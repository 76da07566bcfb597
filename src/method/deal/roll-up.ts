import type { PersonAssessment, SupportAssessment } from './assessment';
import type { Parameters } from '../rules/parameters';

/** Support index with best and worst case, −100…+100 (report.md, "support"). */
export function supportOf(people: readonly PersonAssessment[], parameters: Parameters): SupportAssessment {
  let total = 0;
  let knownInfluence = 0;
  let unknownInfluence = 0;
  for (const person of people) {
    if (person.support === null) {
      unknownInfluence += person.influence;
    } else {
      total += person.influence * person.support;
      knownInfluence += person.influence;
    }
  }
  if (people.length === 0) return new SupportIndex(null, null, null);
  const { support, supportScale: scale } = parameters;
  const possible = scale * (knownInfluence + unknownInfluence);
  return new SupportIndex(
    knownInfluence === 0 ? null : percentOf(total, scale * knownInfluence),
    percentOf(total + unknownInfluence * support.opponent, possible),
    percentOf(total + unknownInfluence * support.coach, possible),
  );
}

class SupportIndex implements SupportAssessment {
  constructor(
    readonly index: number | null,
    readonly worst: number | null,
    readonly best: number | null,
  ) {}
}

function percentOf(part: number, whole: number): number {
  // adding 0 turns a negative zero into zero
  return (100 * part) / whole + 0;
}

/** Known dimension cells ÷ all dimension cells, weighted by influence, 0–1; 0 without people. */
export function knowledgeOf(people: readonly PersonAssessment[], parameters: Parameters): number {
  let known = 0;
  let all = 0;
  for (const person of people) {
    known += person.influence * person.known;
    all += person.influence;
  }
  return all === 0 ? 0 : known / (parameters.dimensions * all);
}

/** Contact adequacy over people with a known contact, 0–1; null without any. */
export function contactOf(people: readonly PersonAssessment[], parameters: Parameters): number | null {
  let contact = 0;
  let all = 0;
  for (const person of people) {
    const level = person.stakeholder.contact;
    if (level === null) continue;
    contact += person.influence * parameters.contact[level];
    all += person.influence;
  }
  return all === 0 ? null : contact / all;
}
