import { LANGUAGES } from '../../i18n/shape/language';
import type { Day } from '../../method/facts/day';
import { WORKBOOK_WORDS } from '../schema/words';
import { dateFromNumber, dateFromText } from './date-text';
import { comparable, plain } from '../schema/plain-text';
import type { CellContent, SheetValues } from './sheet-values';

/** A finding that somebody accepted on the Findings sheet; it stays folded while its fingerprint stays the same. */
export interface AcceptedFinding {
  readonly fingerprint: string;
  readonly reason: string;
  /** Null when no date was typed. */
  readonly on: Day | null;
}

/** The columns of the Findings sheet that are read back. */
type AcceptanceColumn = 'fingerprint' | 'acceptedBecause' | 'acceptedOn';

/** Reads the accepted findings: rows with a reason under every header row of our own Findings sheet. */
export function readAcceptedFindings(sheets: readonly SheetValues[]): readonly AcceptedFinding[] {
  const accepted = new Map<string, AcceptedFinding>();
  for (const sheet of sheets) {
    if (sheet.mark !== 'findings') continue;
    let columns: Columns | null = null;
    for (const row of sheet.values) {
      const headers: Columns | null = columns !== null && isFinding(row, columns) ? null : headerColumns(row);
      if (headers !== null) {
        columns = headers;
        continue;
      }
      const finding = columns === null ? null : acceptedIn(row, columns);
      if (finding !== null && !accepted.has(finding.fingerprint)) accepted.set(finding.fingerprint, finding);
    }
  }
  return [...accepted.values()];
}

type Columns = Readonly<Record<AcceptanceColumn, number>>;

const HEADERS = LANGUAGES.map((language) => {
  const { fingerprint, acceptedBecause, acceptedOn } = WORKBOOK_WORDS[language].acceptance;
  return {
    fingerprint: comparable(fingerprint),
    acceptedBecause: comparable(acceptedBecause),
    acceptedOn: comparable(acceptedOn),
  };
});
/** No header comes near to it, and most cells of findings are longer: sentences. */
const LONGEST_HEADER = 60;

/** How a fingerprint begins; no header does. To look for a header among all texts of a row takes a hundred times longer. */
const FINGERPRINT = /^[0-9a-f]{16}/;

function isFinding(row: readonly CellContent[], columns: Columns): boolean {
  return FINGERPRINT.test(String(row[columns.fingerprint] ?? ''));
}

function headerColumns(row: readonly CellContent[]): Columns | null {
  const texts = row.map((cell) =>
    typeof cell === 'string' && cell.length <= LONGEST_HEADER ? comparable(cell) : '',
  );
  for (const header of HEADERS) {
    const indexOf = (column: AcceptanceColumn) => texts.indexOf(header[column]);
    const fingerprint = indexOf('fingerprint');
    const acceptedBecause = indexOf('acceptedBecause');
    const acceptedOn = indexOf('acceptedOn');
    if (fingerprint >= 0 && acceptedBecause >= 0 && acceptedOn >= 0) {
      return { fingerprint, acceptedBecause, acceptedOn };
    }
  }
  return null;
}

function acceptedIn(row: readonly CellContent[], columns: Columns): AcceptedFinding | null {
  const fingerprint = String(row[columns.fingerprint] ?? '').trim();
  const reason = String(row[columns.acceptedBecause] ?? '').trim();
  if (fingerprint === '' || reason === '') return null;
  return { fingerprint, reason, on: dayOf(row[columns.acceptedOn] ?? '') };
}

function dayOf(cell: CellContent): Day | null {
  const reading = typeof cell === 'number' ? dateFromNumber(cell) : dateFromText(plain(String(cell)));
  return reading.kind === 'date' ? reading.day : null;
}
