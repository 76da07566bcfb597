import type { Assessment } from '../deal/assessment';
import { isoDate, type Day } from '../facts/day';
import type { Facts } from '../facts/facts';
import { CATEGORY_NAMES, STATUS_NAMES } from '../forecast/report';
import { accuracyOf, type Accuracy } from './accuracy';
import { bridgeOf, type CurrencyBridge } from './bridge';
import type { BridgedTotal } from './bridged-value';
import { calibrationView } from './calibration-view';
import { commitmentStates, type CommitmentChange, type CommitmentState } from '../forecast/commitment';
import type { Causes } from './causes';
import { movesSince } from './moves';

/** The part of the report that rests on the history: report.md in this folder gives the meaning of every field. */
export interface HistoryReport {
  readonly calibration: CalibrationReport;
  /** Null before the first snapshot. */
  readonly bridge: BridgeReport | null;
  /** The oldest first. */
  readonly commitments: readonly CommitmentReport[];
  readonly accuracy: AccuracyReport;
}

export interface CommitmentReport extends Pick<CommitmentState, 'added' | 'gone' | 'rates' | 'edited'> {
  readonly record: string;
  readonly kind: string;
  readonly period: string;
  readonly asOf: string;
  readonly fingerprint: string;
  readonly deals: readonly string[];
  readonly unchanged: boolean;
  readonly changes: readonly CommitmentChange[];
}

export interface AccuracyReport {
  readonly periods: readonly Accuracy[];
  readonly total: readonly Accuracy[];
  readonly owners: readonly Accuracy[];
  readonly withoutForecast: readonly string[];
}

export interface CalibrationReport {
  readonly method: string;
  readonly deals: number;
  readonly won: number;
  readonly fewest: number;
  readonly closed: number;
  readonly withoutSnapshot: number;
  readonly edited: number;
  readonly unverified: number;
  readonly rows: readonly {
    readonly row: string;
    readonly deals: number;
    readonly won: number;
    readonly published: number;
    readonly rate: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly expectedWins: number;
  readonly publishedWins: number;
  readonly published: string;
  readonly forecast: string;
  readonly brier: number | null;
  readonly brierBase: number | null;
  readonly brierStage: number | null;
  readonly skillOverBase: number | null;
  readonly skillOverStage: number | null;
  readonly reliability: readonly {
    readonly from: number;
    readonly to: number;
    readonly deals: number;
    readonly won: number;
    readonly meanChance: number | null;
  }[];
}

export interface BridgeReport {
  readonly snapshot: string;
  readonly asOf: string;
  readonly edited: number;
  readonly currencies: readonly {
    readonly currency: string | null;
    readonly before: BridgedTotal;
    readonly after: BridgedTotal;
    readonly causes: Causes;
    readonly deals: readonly (Pick<CurrencyBridge['deals'][number], 'id' | 'before' | 'after'> & {
      readonly causes: Causes;
    })[];
  }[];
  readonly periodMoves: readonly MoveReport[];
  readonly categoryMoves: readonly MoveReport[];
}

interface MoveReport {
  readonly currency: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly deals: readonly string[];
  readonly before: number;
  readonly after: number;
}

/** What rests on the history, as the report holds it under `forecast`. */
export function historyReport(assessment: Assessment, facts: Pick<Facts, 'rates'>): HistoryReport {
  const { ownersByPeriod, total, owners, withoutForecast } = accuracyOf(assessment);
  return {
    calibration: calibrationReport(assessment),
    bridge: bridgeReport(assessment),
    commitments: commitmentStates(assessment, facts).map(commitmentReport),
    accuracy: { periods: ownersByPeriod, total, owners, withoutForecast },
  };
}

function commitmentReport(state: CommitmentState): CommitmentReport {
  const { commitment, isUnchanged, changes, added, gone, rates, edited } = state;
  const { id, kind, period, asOf, fingerprint, deals } = commitment;
  return {
    record: id,
    kind,
    period,
    asOf: isoDate(asOf),
    fingerprint,
    deals: deals.map((deal) => deal.id),
    unchanged: isUnchanged,
    changes: changes.map(({ id: deal, field, before, after }) => ({
      id: deal,
      field,
      before: named(field, before),
      after: named(field, after),
    })),
    added,
    gone,
    rates,
    edited,
  };
}

type Changed = CommitmentChange['before'];
const NAMES: ReadonlyMap<Changed, string> = new Map<Changed, string>([
  ...Object.entries(STATUS_NAMES),
  ...Object.entries(CATEGORY_NAMES),
]);

/** A value as the rest of the report writes it: days in ISO, status and category by name. */
function named(field: CommitmentChange['field'], value: Changed): Changed {
  switch (field) {
    case 'status':
    case 'category':
      return NAMES.get(value) ?? value;
    case 'closeDate':
    case 'closedOn':
      return typeof value === 'number' ? isoDate(value as Day) : value;
    default:
      return value;
  }
}

function calibrationReport(assessment: Assessment): CalibrationReport {
  const { method, fewest, closed, withoutSnapshot, edited, rows, figures } = calibrationView(assessment);
  return {
    method,
    deals: figures.deals,
    won: figures.won,
    fewest,
    closed,
    withoutSnapshot,
    edited,
    unverified: figures.unverified,
    rows: rows.map(({ row, deals, won, published, rate, interval }) => ({
      row,
      deals,
      won,
      published,
      rate,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    })),
    expectedWins: figures.expectedWins,
    publishedWins: figures.publishedWins,
    published: figures.published,
    forecast: figures.forecast,
    brier: figures.brier,
    brierBase: figures.brierBase,
    brierStage: figures.brierStage,
    skillOverBase: figures.skillOverBase,
    skillOverStage: figures.skillOverStage,
    reliability: figures.bins.map(({ from, to, deals, won, meanChance }) => ({
      from,
      to,
      deals,
      won,
      meanChance,
    })),
  };
}

function bridgeReport(assessment: Assessment): BridgeReport | null {
  const bridge = bridgeOf(assessment);
  if (bridge === null) return null;
  const { since, currencies, edited } = bridge;
  const { periods, categories } = movesSince(since, assessment);
  return {
    snapshot: since.id,
    asOf: isoDate(since.asOf),
    edited,
    currencies: currencies.map(({ currency, before, after, causes, deals }) => ({
      currency,
      before,
      after,
      causes,
      deals: deals.map((deal) => ({
        id: deal.id,
        before: deal.before,
        after: deal.after,
        causes: deal.causes,
      })),
    })),
    periodMoves: periods,
    categoryMoves: categories.map((move) => ({
      ...move,
      from: move.from === null ? null : CATEGORY_NAMES[move.from],
      to: move.to === null ? null : CATEGORY_NAMES[move.to],
    })),
  };
}
