import { PANE_CHECK_EN } from './pane-check';
import { REFUSALS_EN } from './refusals';
import { WRITE_REFUSALS_EN } from './write-refusals';

/** What the command line says. */
export const commandLine = {
  usage: `Stakegrid: stakeholder matrix, control score and forecast in an Excel workbook.

  stakegrid new OUT.xlsx [--lang en|zh] [--example | --pipeline]
      creates the workbook: empty, with the example case, or with an invented pipeline and its history
  stakegrid add IN.xlsx -o OUT.xlsx [--column NAME=HEADER …]
      adds what a list of deals lacks: a column of deal IDs where nothing else is missing, and empty input sheets;
      --column says which column of the list is which, for example --column deal=Product: id, customer, deal, amount,
      closeDate, stage, status, owner or currency (a blank HEADER: none is)
  stakegrid check IN.xlsx [-o OUT.xlsx] [--json REPORT.json] [--today YYYY-MM-DD] [--lang en|zh]
      reads the input tables, writes the result sheets into OUT.xlsx and the numbers into REPORT.json
  stakegrid snapshot IN.xlsx -o OUT.xlsx [--note TEXT] [--today YYYY-MM-DD] [--lang en|zh]
      adds the values of all deals, and what changed about people, to the history sheets
  stakegrid seal IN.xlsx --period 2027-Q1 -o OUT.xlsx [--today YYYY-MM-DD] [--lang en|zh]
      keeps the commit of the period, with the values that it rests on
  stakegrid close IN.xlsx --period 2027-Q1 -o OUT.xlsx [--today YYYY-MM-DD] [--lang en|zh]
      keeps the period as it stands, and freezes its rates
  stakegrid run IN.xlsx|- SCRIPT.js OUT.xlsx [--api 1.N] [--lang en|zh]
      runs an Office script (await Excel.run(…)) on the workbook; - is a blank one
  stakegrid demo
      creates and checks both examples in both languages, under out/

Exit codes: 0 it ran; 1 the script threw; 2 the input or the command cannot be used.`,
  unknownCommand: 'There is no command “{command}”: use {commands}, or --help.',
  notBoth: 'Use “{one}” or “{other}”, not both.',
  wrongEnding: 'The file {path} would be a workbook: give it a name that ends in .xlsx.',
  missingArgument: 'The command “{command}” needs {argument}.',
  tooManyArguments: 'The command “{command}” does not take “{argument}”.',
  unknownLanguage: 'There is no language “{language}”: use en or zh.',
  unknownOption: 'There is no option “{option}”.',
  optionNeedsValue: 'The option “{option}” needs a value.',
  optionTakesNoValue: 'The option “{option}” takes no value.',
  badDate: '“{value}” is not a date: use YYYY-MM-DD.',
  badApi: '“{value}” is not an ExcelApi version: use 1.N, for example 1.13.',
  cannotRead: 'The file {path} cannot be read: {reason}',
  cannotWrite: 'The file {path} cannot be written: {reason}',
  alreadyThere: 'The file {path} is there already. Give another name, or delete it first.',
  isProtected: '{path} is protected: {places}. Take the protection off in Excel first.',
  isFull:
    '{path}: something stands in the last row or column, so that no row or column can be inserted: {places}. Delete it first.',
  withoutMacros: 'What is saved has none of the macros of {path}: an .xlsx file holds none.',
  structure: 'the structure of the workbook',
  keptSheets: PANE_CHECK_EN.keptSheets,
  cannotOpen: 'The file {path} cannot be opened: {reason}',
  missing: 'there is no such file.',
  'no-folder': 'its folder does not exist.',
  'is-folder': 'it is a folder.',
  'not-allowed': 'you may not do that there, or another program has it open.',
  'disk-full': 'the disk is full.',
  'not-a-zip': 'it is not an .xlsx file.',
  'not-a-workbook': 'it is an archive, but not an Excel workbook.',
  'binary-format': 'it is in the format of .xls or .xlsb files. Save it as .xlsx first.',
  encrypted: 'it is protected by a password. Save it without one first.',
  damaged: 'it is damaged.',
  'too-large': 'unpacked it is too large: over 1 GB in all, or 500 MB in one part.',
  created: 'Created {path}.',
  checked:
    '{path}: {deals} {deals|deal|deals}, {people} {people|person|people}: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {infos} {infos|hint|hints}.',
  checkedWithAccepted:
    '{path}: {deals} {deals|deal|deals}, {people} {people|person|people}: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {infos} {infos|hint|hints}, {accepted} accepted.',
  snapshotTaken: 'Snapshot {snapshot}: {deals} {deals|deal|deals}, {people} {people|row|rows} about people.',
  noDeals: '{path} has no deal under the headers at {place}: there is nothing to take a snapshot of.',
  badPeriod: '“{value}” is not a period: use 2027-Q1, 2027-03 or 2027.',
  nothingToSeal: 'No deal of the category Commit is in {period}: there is nothing to seal.',
  nothingToClose: 'No deal is in {period}: there is nothing to close.',
  commitSealed: 'Commit of {period} sealed: {deals} {deals|deal|deals}.',
  periodClosed: '{period} closed: {deals} {deals|deal|deals}.',
  notOver: '{period} is not over: it ends on {day}. What changes until then is listed as changed late.',
  sealedBefore:
    '{period} was sealed before, on {day}: both records are kept, and each is held against the deals.',
  closedBefore:
    '{period} was closed before, on {day}: both records are kept, and each is held against the deals.',
  snapshotAgain: 'A snapshot as of this day was there already: the last one counts for the day.',
  formulasTie: 'Formulas: all {cells} give what the check works out by itself.',
  formulasDiffer: 'Formulas: {count} of {cells} {count|differs|differ} from the check: {where}',
  notCalculated: 'Formulas: not calculated, so not compared.',
  savedTo: 'Results are in {path}.',
  refusals: REFUSALS_EN,
  writeRefusals: WRITE_REFUSALS_EN,
  idsFilled: '{count} blank deal {count|ID|IDs} filled in.',
  sheetsAdded: 'Added: {sheets}.',
  nothingMissing: 'No input sheet is missing.',
  unknownColumn: 'There is no column “{column}” to choose: use {columns}.',
  unknownHeader: 'The list at {place} has no header “{header}”. It has: {headers}.',
  idsRead: 'The deal IDs are those under “{header}”.',
  perhaps: 'Not read, though it may be {column}: “{header}”. If it is, add --column {name}="{header}".',
  likelyList: 'The list at {place} may be one. Its headers: {headers}.',
  columnHint: '“stakegrid add” with --column, such as --column deal=Product, says which column it is.',
  addHint: '“stakegrid add” adds a column of deal IDs.',
  newHint: '“stakegrid new” creates the sheets.',
  scriptThrew: 'The script failed: {message}',
  scriptNeverEnds: 'The script does not end: it waits for something that never comes. Nothing was saved.',
  officeError: 'The script failed: {code}: {message}',
  errorLocation: '  at {location}',
  errorStatement: '  in {statement}',
  demoStartHere: 'Start here:',
  demoFooter: 'Open the files in Excel or LibreOffice: the result sheets stand behind the input sheets.',
} as const;
