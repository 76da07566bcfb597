import { format } from '../../../i18n/format';
import type { Severity } from '../../../method';
import { INK } from '../../style/palette';
import { isAccepted, type FindingLine } from '../../read/typed-findings';
import { FINDING_COLUMNS } from '../../schema/finding-columns';
import type { TableColumn } from '../../schema/result-columns';
import type { KeptLines } from '../content/accepted';
import { area, type Cell, type ColourRule, type SheetContent } from '../content/content';
import { titleOf } from '../content/finding-sentence';
import { linkTo, shownPlace } from '../content/link';
import { headingLook, titleLooks } from '../content/looks';
import type { LocatedFinding } from '../content/located-finding';
import type { Words } from '../content/words';

const START_COLUMNS = 8;
/** So many rows of the table link to their cell; links are formulas, and a sheet full of them would be slow. */
const LINKED_ROWS = 500;
const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Findings: first what to start with, per owner; then all of them as a table, the open ones by severity, after them
 * the accepted ones, and at the end what was accepted and is no longer raised.
 */
export function findingsSheet(
  findings: readonly LocatedFinding[],
  startHere: readonly LocatedFinding[],
  kept: KeptLines,
  hasDeals: boolean,
  words: Words,
): SheetContent {
  const { results, sheets } = words;
  const lines = findings.map((located, index) => ({ located, line: kept.beside[index] ?? null }));
  const open = lines
    .filter(({ line }) => !isAccepted(line))
    .sort((one, other) => order(one.located) - order(other.located));
  const accepted = lines.filter(({ line }) => isAccepted(line));
  const count = (severity: Severity) =>
    open.filter(({ located }) => located.finding.severity === severity).length;
  const start = startHere.map((located) => row(located, null, '', words, true).slice(0, START_COLUMNS));
  const startLines = start.length === 0 ? [[hasDeals ? results.nothingToStart : results.noDeals]] : start;
  const { open: isOpen, accepted: isAcceptedNow } = results.findingState;
  const rows = [
    ...[...open, ...accepted].map(({ located, line }, index) =>
      row(located, line, index < open.length ? isOpen : isAcceptedNow, words, index < LINKED_ROWS),
    ),
    ...kept.past.map((line) => pastRow(line, words)),
  ];
  const cells: readonly (readonly Cell[])[] = [
    [results.titles.findings],
    [],
    [
      format(results.toRead, {
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
        accepted: accepted.length,
      }),
    ],
    [],
    [results.startHere],
    FINDING_COLUMNS.slice(0, START_COLUMNS).map(({ id }) => results.findingColumns[id]),
    ...startLines,
    [],
    [results.allFindings],
  ];
  const first = 6;
  const block = area(first, 0, startLines.length, START_COLUMNS);
  return {
    id: 'findings',
    name: sheets.findings,
    cells,
    table: {
      name: 'Findings',
      language: words.language,
      columns: FINDING_COLUMNS.map((shown) =>
        shown.id === 'severity' ? { ...shown, tones: severityTones(words) } : shown,
      ),
      rows,
      keys: ['fingerprint'],
      names: ['deal', 'customer', 'title'],
      muted: { column: 'state', values: [results.findingState.accepted, results.findingState.past] },
    },
    looks: [
      ...titleLooks(area(2, 0, 1, 1)),
      headingLook(area(4, 0, 1, 1)),
      {
        area: area(5, 0, 1, START_COLUMNS),
        bold: true,
        color: INK.muted,
        underline: INK.rule,
        vertical: 'Center',
        rowHeight: 20,
      },
      { area: block, vertical: 'Top', underline: INK.rule },
      { area: area(first, 3, startLines.length, 4), wrap: start.length > 0, fitRows: start.length > 0 },
      { area: area(first, START_COLUMNS - 1, startLines.length, 1), color: INK.link },
      { area: area(first + startLines.length + 1, 0, 1, 1), color: INK.muted, vertical: 'Center' },
    ],
    colours: severityColours(block, words),
    widths: [],
    frozenRows: 2,
    frozenColumns: 0,
    gridlines: false,
    pagesAcross: 1,
  };
}

function order({ finding }: LocatedFinding): number {
  return SEVERITY_ORDER[finding.severity];
}

function row(
  located: LocatedFinding,
  line: FindingLine | null,
  state: string,
  { results, language }: Words,
  isLinked: boolean,
): readonly Cell[] {
  const { finding, message, question, customer, owner, fingerprint } = located;
  return [
    results.severityMark[finding.severity],
    owner ?? results.noOwner,
    finding.deal ?? '',
    customer ?? '',
    finding.person ?? '',
    message,
    question,
    placeOf(located, isLinked),
    typed(line?.reason),
    typed(line?.acceptedOn),
    state,
    titleOf(finding.rule, language),
    finding.rule,
    fingerprint,
  ];
}

function pastRow(line: FindingLine, { results, language }: Words): readonly Cell[] {
  return FINDING_COLUMNS.map(({ id }) => {
    if (id === 'state') return results.findingState.past;
    if (id === 'title') return titleOf(String(line.cells['rule'] ?? ''), language);
    if (id === 'reason') return typed(line.reason);
    if (id === 'acceptedOn') return typed(line.acceptedOn);
    return typed(line.cells[id]);
  });
}

const typed = (value: string | number | boolean | undefined): Cell =>
  typeof value === 'boolean' ? String(value) : (value ?? '');

function placeOf({ sheet, cell }: LocatedFinding, isLinked: boolean): Cell {
  if (sheet === null || cell === null) return '';
  return isLinked ? linkTo(sheet, cell) : shownPlace(sheet, cell);
}

function severityTones({ results }: Words): NonNullable<TableColumn['tones']> {
  const { error, warning, info } = results.severityMark;
  return { [error]: 'bad', [warning]: 'warning', [info]: 'information' };
}

function severityColours(block: ReturnType<typeof area>, words: Words): readonly ColourRule[] {
  return Object.entries(severityTones(words)).map(([word, tone]) => ({
    area: { ...block, columns: 1 },
    formula: `$A${block.top + 1}="${word}"`,
    tone,
  }));
}
