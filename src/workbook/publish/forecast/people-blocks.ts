import { CALLS, type Call, keyOf, type ForecastEntry, type TargetForecast } from '../../../method';
import {
  forecastGroups,
  forecastValues,
  inCategory,
  open,
  threeColumns,
  threeOf,
  threeOfOmitted,
} from './forecast-columns';
import { columnFixed } from './cells';
import { LABEL } from './grid';
import type { ForecastPage } from './page';
import { addBlock, labelsOf, targetFor, type RowKey } from './period-blocks';
import { isPaid } from '../sheets/payment-plans';
import { currenciesOf, fallsInto, named, periodsFrom, type ForecastView, type Span } from './view';

/** The categories against which the call of the rep stands. */
const AGAINST = ['commit', 'bestCase', 'pipeline', 'omitted', 'notAssessed'] as const;

interface NamedKey extends RowKey {
  readonly name: string | null;
}

/** Owners or teams: this quarter, the next, and all dates. */
export function addNamedBlock(page: ForecastPage, column: 'owner' | 'team', view: ForecastView): void {
  const { words, forecast } = view;
  const { blocks, explained, noTeam } = words.forecast;
  const nobody = column === 'owner' ? words.results.noOwner : noTeam;
  const keys = namedKeys(column, nobody, view);
  const labels = [blocks[column], ...labelsOf(view)] as const;
  const texts = {
    title: blocks[column],
    explained: [explained.forecast, explained.allDates],
    labels,
    groups: forecastGroups(words),
  };
  addBlock(page, texts, keys, view, (slice, row, key) => {
    const { name } = key;
    const own = name === null ? [] : targetsOf(column, name, forecast);
    return forecastValues(
      named(slice, columnFixed(row, LABEL), column, name),
      row,
      targetFor(key.span, key.currency, own),
      view,
    );
  });
}

/**
 * The targets that are about all deals of an owner or team: that name nobody else; and those of an owner in a team, as
 * long as all deals of the owner are in that team. The former come first.
 */
function targetsOf(
  column: 'owner' | 'team',
  name: string,
  { targets, entries }: ForecastView['forecast'],
): readonly TargetForecast[] {
  const isSame = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && keyOf(one) === keyOf(other);
  const own = targets.filter(({ entry }) => isSame(entry[column], name));
  const alone = own.filter(({ entry }) => entry[column === 'owner' ? 'team' : 'owner'] === null);
  const inTeam = own.filter(({ entry }) => entry.team !== null);
  if (column === 'team' || inTeam.length === 0) return alone;
  const deals = entries.map(({ assessed }) => assessed.deal).filter(({ owner }) => isSame(owner, name));
  return [...alone, ...inTeam.filter(({ entry }) => deals.every(({ team }) => isSame(team, entry.team)))];
}

/** One row per name, currency and span that holds deals; names in the order of their first deal. */
function namedKeys(column: 'owner' | 'team', nobody: string, view: ForecastView): readonly NamedKey[] {
  const groups = new Map<string, { readonly name: string | null; readonly entries: ForecastEntry[] }>();
  for (const entry of view.forecast.entries) {
    const name = entry.assessed.deal[column];
    const key = name === null ? '' : keyOf(name);
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { name: name === null ? null : view.spelled(name), entries: [entry] });
    else group.entries.push(entry);
  }
  const quarters = periodsFrom(view, 'quarter', 2);
  return [...groups.values()].flatMap(({ name, entries }) =>
    currenciesOf(view).flatMap((currency) => {
      const own = entries.filter((entry) => entry.currency === currency);
      if (own.length === 0) return [];
      return [...quarters, 'all dates' as const].flatMap((span): readonly NamedKey[] => {
        const holdsDeals =
          span === 'all dates' || own.some((entry) => isPaid(entry) && fallsInto(entry.day, span));
        return holdsDeals
          ? [{ label: name ?? nobody, name, currency, span, isTotal: span === 'all dates' }]
          : [];
      });
    }),
  );
}

/** What the rep says against what the check says, over open deals. */
export function addCallBlock(page: ForecastPage, view: ForecastView): void {
  const { words } = view;
  const { blocks, explained, noCall } = words.forecast;
  const groups = AGAINST.map((category) => ({
    title: words.levels.category[category],
    columns: threeColumns(words),
  }));
  const spans: readonly Span[] = [...periodsFrom(view, 'quarter', 1), 'all dates'];
  const labelOf = (call: Call | null) => (call === null ? noCall : words.levels.call[call]);
  const keys = currenciesOf(view).flatMap((currency) =>
    spans.flatMap((span) =>
      callsIn(currency, span, view).map((call) => ({ label: labelOf(call), call, currency, span })),
    ),
  );
  const labels = [words.results.resultColumns.call, ...labelsOf(view)] as const;
  addBlock(
    page,
    { title: blocks.call, explained: [explained.call, explained.allDates], labels, groups },
    keys,
    view,
    (slice, _row, { call }) => {
      const said = open(slice, words).where(
        call === null ? { column: 'call', isBlank: true } : { column: 'call', word: words.levels.call[call] },
        ({ assessed }) => assessed.deal.call === call,
      );
      return AGAINST.flatMap((category) => {
        const against = inCategory(said, category, words);
        return category === 'omitted' ? threeOfOmitted(against) : threeOf(against);
      });
    },
  );
}

/** The calls that somebody made on open deals of the currency and span, the surest first; no call last. */
function callsIn(currency: string | null, span: Span, { forecast }: ForecastView): readonly (Call | null)[] {
  const made = new Set(
    forecast.entries
      .filter(
        ({ assessed, currency: of, day }) =>
          assessed.deal.status === 'open' && of === currency && fallsInto(day, span),
      )
      .map(({ assessed }) => assessed.deal.call),
  );
  return [...CALLS, null].filter((call) => made.has(call));
}
