import {
  ATTITUDES,
  CHANGES,
  CONTACTS,
  DIMENSIONS,
  FOCUSES,
  NEEDS,
  SOURCES,
  type Day,
  type DealAssessment,
  type Dimension,
  type Parameters,
  type PersonAssessment,
  type Stakeholder,
} from '../../method';
import type { Language } from '../../i18n';
import type { CellContent } from '../../workbook/read';
import { levelContent, type CellEdit } from '../../workbook/write';

export type RatingQuestion = Dimension | 'source';

/** The level that a question was answered with; null: we do not know. A question without an answer is left as it is. */
export type RatingAnswers = { readonly [Question in RatingQuestion]?: Stakeholder[Question] };

const LEVELS_OF = {
  need: NEEDS,
  change: CHANGES,
  focus: FOCUSES,
  contact: CONTACTS,
  attitude: ATTITUDES,
  source: SOURCES,
} as const satisfies { readonly [Question in RatingQuestion]: readonly Stakeholder[Question][] };

/** The questions about a person, in the order in which they are asked; what a firm must not hold is not asked. */
export function ratingQuestions({ needIsUsed }: Parameters): readonly RatingQuestion[] {
  return [...DIMENSIONS.filter((dimension) => dimension !== 'need' || needIsUsed), 'source'];
}

/** The levels that are offered for a question. */
export function levelsOf(question: RatingQuestion, parameters: Parameters): readonly string[] {
  const levels: readonly (string | null)[] = LEVELS_OF[question];
  return levels.filter(
    (level) => level !== null && (level !== 'personalBenefit' || parameters.personalBenefitIsUsed),
  ) as readonly string[];
}

/** An answer by the id of its level; null is "we do not know". An id that is no level of the question is a bug. */
export function withAnswer(
  answers: RatingAnswers,
  question: RatingQuestion,
  level: string | null,
): RatingAnswers {
  if (level === null) return { ...answers, [question]: null };
  const known: readonly string[] = LEVELS_OF[question];
  if (!known.includes(level)) throw new Error(`${level} is no level of ${question}`);
  return { ...answers, [question]: level };
}

export interface UnknownCell {
  readonly person: PersonAssessment;
  readonly dimension: Dimension;
}

/** Which unknown matters first: what somebody thinks of us, then whether we reach them at all. */
const WORTH: Readonly<Record<Dimension, number>> = { attitude: 5, contact: 4, focus: 3, need: 2, change: 1 };

/**
 * The unknown cells of a deal that are most worth finding out: those of the top decider first, then of the most
 * influential people in the circle, the attitude before the rest.
 */
export function worthFindingOut(
  deal: DealAssessment,
  parameters: Parameters,
  most = 3,
): readonly UnknownCell[] {
  const dimensions = DIMENSIONS.filter((dimension) => dimension !== 'need' || parameters.needIsUsed);
  return deal.people
    .flatMap((person) =>
      dimensions
        .filter((dimension) => person.stakeholder[dimension] === null)
        .map((dimension): UnknownCell => ({ person, dimension })),
    )
    .sort((one, other) => rank(other, deal) - rank(one, deal))
    .slice(0, most);
}

function rank({ person, dimension }: UnknownCell, deal: DealAssessment): number {
  return (person === deal.topDecider ? 100 : 0) + person.influence * WORTH[dimension];
}

/** The cells that the answers change, with the day of the rating; none when nothing changes. */
export function ratingEdits(
  { stakeholder }: PersonAssessment,
  answers: RatingAnswers,
  today: Day,
  language: Language,
): readonly CellEdit[] {
  const edit = (column: string, next: CellContent): CellEdit => ({
    cell: { table: 'stakeholders', row: stakeholder.row, column },
    next,
  });
  const changes: CellEdit[] = [];
  const { need, change, focus, contact, attitude, source } = answers;
  if (need !== undefined && need !== stakeholder.need)
    changes.push(edit('need', levelContent('need', need, language)));
  if (change !== undefined && change !== stakeholder.change)
    changes.push(edit('change', levelContent('change', change, language)));
  if (focus !== undefined && focus !== stakeholder.focus)
    changes.push(edit('focus', levelContent('focus', focus, language)));
  if (contact !== undefined && contact !== stakeholder.contact)
    changes.push(edit('contact', levelContent('contact', contact, language)));
  if (attitude !== undefined && attitude !== stakeholder.attitude)
    changes.push(edit('attitude', levelContent('attitude', attitude, language)));
  if (source !== undefined && source !== stakeholder.source)
    changes.push(edit('source', levelContent('source', source, language)));
  if (changes.length > 0 && stakeholder.ratedOn !== today) changes.push(edit('ratedOn', today));
  return changes;
}
