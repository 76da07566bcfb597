import {
  CONTROL_ANSWERS,
  type ControlAnswer,
  type ControlItem,
  type Day,
  type DealAssessment,
  type Stage,
} from '../../method';
import type { Language } from '../../i18n';
import type { CellContent, ReadWorkbook } from '../../workbook/read';
import { levelContent, type CellEdit, type NewRow } from '../../workbook/write';

export interface EvidenceAnswer {
  readonly stage: Stage;
  readonly text: string;
  readonly by: string;
  readonly on: Day | null;
}

/** What a review said: only items that were answered, null for "we do not know". */
export interface ReviewAnswers {
  readonly items: { readonly [Item in ControlItem]?: ControlAnswer | null };
  readonly coach: string;
  readonly evidence: EvidenceAnswer | null;
}

export const NO_ANSWERS: ReviewAnswers = { items: {}, coach: '', evidence: null };

/** The answer with this id; null for none. */
export function controlAnswer(id: string): ControlAnswer | null {
  return CONTROL_ANSWERS.find((answer) => answer === id) ?? null;
}

/** Evidence counts with text, day and name; nothing at all is all right, too. */
export function isHalfFilled({ text, by, on }: EvidenceAnswer): boolean {
  const filled = [text.trim() !== '', by.trim() !== '', on !== null];
  return filled.includes(true) && filled.includes(false);
}

/** What a review writes: into the Control row of the deal, or a new one, and a new row of evidence. */
export function reviewWrites(
  assessed: DealAssessment,
  { items, coach, evidence }: ReviewAnswers,
  today: Day,
  reading: ReadWorkbook,
): { readonly cells: readonly CellEdit[]; readonly rows: readonly NewRow[] } {
  const { entry } = assessed.c139;
  const { language } = reading;
  const contents: Record<string, CellContent> = {};
  for (const [item, answer] of Object.entries(items)) {
    contents[item] = levelContent('controlAnswer', answer, language);
  }
  if (coach.trim() !== (entry?.coach ?? '')) contents.coach = coach.trim();
  const changed = Object.entries(contents).filter(
    ([column, next]) => next !== before(assessed, column, language),
  );
  const evidenceRows = evidence === null ? [] : evidenceRow(assessed, evidence, language);
  if (changed.length === 0) return { cells: [], rows: evidenceRows };
  const written = [...changed, ['reviewedOn', today] as const];
  if (entry === null) {
    return {
      cells: [],
      rows: [
        { table: 'control', values: { deal: assessed.deal.id, ...Object.fromEntries(written) } },
        ...evidenceRows,
      ],
    };
  }
  return {
    cells: written.map(([column, next]): CellEdit => ({
      cell: { table: 'control', row: entry.row, column },
      next,
    })),
    rows: evidenceRows,
  };
}

function before({ c139 }: DealAssessment, column: string, language: Language): CellContent {
  if (column === 'coach') return c139.entry?.coach ?? '';
  const answers: Readonly<Record<string, ControlAnswer>> = c139.entry?.answers ?? {};
  return levelContent('controlAnswer', answers[column] ?? null, language);
}

function evidenceRow(
  { deal }: DealAssessment,
  evidence: EvidenceAnswer,
  language: Language,
): readonly NewRow[] {
  const { stage, text, by, on } = evidence;
  if (on === null || text.trim() === '' || by.trim() === '') return [];
  return [
    {
      table: 'evidence',
      values: {
        deal: deal.id,
        outcome: levelContent('stage', stage, language),
        status: levelContent('evidenceStatus', 'confirmed', language),
        date: on,
        text: text.trim(),
        confirmedBy: by.trim(),
      },
    },
  ];
}
