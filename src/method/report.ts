import type { Assessment, DealAssessment } from './deal/assessment';
import { isoDate } from './facts/day';
import type { Facts } from './facts/facts';
import type { Finding, Severity } from './findings/finding';
import type { Forecast } from './forecast/forecast';
import { CATEGORY_NAMES, forecastReport, STATUS_NAMES } from './forecast/report';
import type { ForecastReport } from './forecast/report';
import { evidenceWeightedSupport } from './history/ageing';
import { historyReport } from './history/report';
import type { HistoryReport } from './history/report';

/** The file that `check --json` writes: report.md gives the meaning of every field. */
export interface Report {
  readonly asOf: string;
  readonly rules: string;
  readonly language: string;
  readonly deals: readonly DealReport[];
  readonly forecast: ForecastReport & HistoryReport;
  readonly findings: readonly FindingReport[];
}

export interface DealReport {
  readonly id: string;
  readonly customer: string | null;
  readonly deal: string | null;
  readonly owner: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly closeDate: string | null;
  readonly status: string | null;
  readonly people: number;
  readonly circle: number;
  readonly support: {
    readonly index: number | null;
    readonly worst: number | null;
    readonly best: number | null;
    readonly weighted: number | null;
  };
  readonly knowledge: number;
  readonly contact: number | null;
  readonly topDecider: string | null;
  readonly enoughSupport: { readonly met: boolean; readonly failed: readonly string[] };
  readonly c139: {
    readonly self: string;
    readonly verified: string;
    readonly basis: string;
    readonly zone: string | null;
    readonly rate: number | null;
    readonly contradiction: boolean;
  };
  readonly controlScore: number;
  readonly controlScoreSelf: number;
  readonly stage: {
    readonly claimed: number | null;
    readonly earned: number;
    readonly missing: readonly { readonly stage: number; readonly kind: string; readonly what: string }[];
  };
  readonly stageOdds: number | null;
  readonly winChance: number | null;
  readonly category: string | null;
  readonly expected: number | null;
}

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly deal: string | null;
  readonly person: string | null;
  readonly message: string;
  /** Whether somebody has accepted it with a reason. */
  readonly accepted: boolean;
}

/** What the method cannot know about a finding: the sheet, the address in it, the words, and whether it is accepted. */
export interface FindingInWords {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
  readonly accepted: boolean;
}

/**
 * The report of an assessment and its forecast. `findings` are all findings of the run (those of reading and of the Rules table
 * included), in the order in which they are to be listed; `inWords` gives each what
 * the method cannot know of it.
 */
export function report(
  assessment: Assessment,
  forecast: Forecast,
  facts: Pick<Facts, 'rates'>,
  language: string,
  findings: readonly Finding[],
  inWords: (finding: Finding) => FindingInWords,
): Report {
  return {
    asOf: isoDate(assessment.asOf),
    rules: assessment.rules.version,
    language,
    deals: assessment.deals.map((assessed) => dealReport(assessed, assessment)),
    forecast: { ...forecastReport(forecast), ...historyReport(assessment, facts) },
    findings: findings.map((finding) => {
      const { sheet, cell, message, accepted } = inWords(finding);
      const { rule, severity, deal, person } = finding;
      return { rule, severity, sheet, cell, deal, person, message, accepted };
    }),
  };
}

function dealReport(assessed: DealAssessment, { asOf, parameters }: Assessment): DealReport {
  const { deal, c139, stage, enoughSupport } = assessed;
  return {
    id: deal.id,
    customer: deal.customer,
    deal: deal.name,
    owner: deal.owner,
    amount: deal.amount,
    currency: deal.currency,
    closeDate: deal.closeDate === null ? null : isoDate(deal.closeDate),
    status: deal.status === null ? null : STATUS_NAMES[deal.status],
    people: assessed.people.length,
    circle: assessed.circle,
    support: {
      ...assessed.support,
      weighted: evidenceWeightedSupport(assessed, asOf, parameters).index,
    },
    knowledge: assessed.knowledge,
    contact: assessed.contact,
    topDecider: assessed.topDecider?.stakeholder.name ?? null,
    enoughSupport: { met: enoughSupport.met, failed: enoughSupport.failed },
    c139: {
      self: c139.self.text,
      verified: c139.verified.text,
      basis: c139.basis,
      zone: c139.zone,
      rate: c139.rate,
      contradiction: c139.contradiction,
    },
    controlScore: assessed.c139.verified.score,
    controlScoreSelf: assessed.c139.self.score,
    stage: { claimed: stage.claimed, earned: stage.earned, missing: stage.missing },
    stageOdds: assessed.stageOdds,
    winChance: assessed.winChance,
    category: assessed.category === null ? null : CATEGORY_NAMES[assessed.category],
    expected: assessed.expected,
  };
}
