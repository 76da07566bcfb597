import type { FindingWords } from '../shape/finding-words';

const words = (title: string, message: string, question: string): FindingWords => ({
  title,
  message,
  question,
});

/** Title, message and cure of everything that reading a workbook can find. */
export const READING_FINDINGS_EN = {
  'deal-id-blank': words(
    'Deal ID missing',
    'This row of {table} has no deal id. It is left out.',
    'Enter the deal id, or clear the row.',
  ),
  'required-cell-blank': words(
    'Required cell blank',
    '{column} is blank. The row is left out.',
    'Fill in the cell, or clear the row.',
  ),
  'deal-id-merged': words(
    'Deal ID in merged cells',
    'The deal id of this row stands in merged cells that begin at {first}. It names the deal there; this row is left out.',
    'Unmerge the cells and give each deal an id of its own. If the rows are parts of one deal, keep one row with the whole amount.',
  ),
  'duplicate-deal': {
    ...words(
      'Deal ID used twice',
      'The deal id “{dealId}” stands in {first} and again in {second}. The first row counts; the second (amount {amount}) is left out.',
      'Give the second deal an id of its own, or delete the row.',
    ),
    messageWithout: {
      amount:
        'The deal id “{dealId}” stands in {first} and again in {second}. The first row counts; the second is left out.',
    },
  },
  'total-row': words(
    'Total row',
    'The row “{value}” reads like a total and not like a deal. It is left out.',
    'Show totals in the totals row of the table, or below a blank row outside of it.',
  ),
  'row-apart': words(
    'Row that is no deal',
    'The row of “{value}” does not read like a deal. It is taken for a heading, a summary or a remark and left out.',
    'If it is a deal, fill in deal ID, customer and deal name. If not, nothing to do.',
  ),
  'cell-missing': words(
    'Required cell blank',
    '{column} is blank. The row counts all the same.',
    'Fill in the cell.',
  ),
  'target-blank': words(
    'Target without an amount',
    '{column} is blank. The target is left out.',
    'Fill in the amount, or clear the row.',
  ),
  'rate-blank': words(
    'Rate blank',
    '{column} is blank, so from the date of this row on its currency has no rate.',
    'Fill in the rate, or clear the row.',
  ),
  'cell-error': words(
    'Error value',
    '{column} holds the error {value} and counts as blank.',
    'Repair the formula, or type the value.',
  ),
  'level-unreadable': {
    ...words(
      'Level cannot be read',
      '“{value}” is no level of {column} and counts as unknown.',
      'Choose one of: {list}. Or enter “{value}” once in Rules, beside the level that it means (word.{listId}.…).',
    ),
    messageOfSeveral:
      '“{value}” is no level of {column} and counts as unknown, here and in {further} further {further|row|rows}.',
  },
  'own-word-taken': words(
    'Own word has another meaning',
    '“{value}” stands beside {level}, but already means {meaning}. It keeps that meaning.',
    'Take it out of the line. If your list means {level} by it, use another word there.',
  ),
  'own-word-for-two': words(
    'Own word for two levels',
    '“{value}” stands beside {first} and beside {second}. It is read as neither.',
    'Which of the two does it mean? Take it out of the other line.',
  ),
  'amount-unreadable': words(
    'Amount cannot be read',
    '“{value}” in {column} is no amount and counts as blank.',
    'Type a plain number, for example 1,250,000 or 125万. Under a header with a unit (k, 万元) it counts in that unit.',
  ),
  'amount-ambiguous': words(
    'Amount with two readings',
    '“{value}” in {column} may mean decimals or thousands and counts as blank.',
    'Type the number without a separator of thousands. For decimals write two of them or none.',
  ),
  'amount-unit-unclear': words(
    'Amount with an unclear unit',
    'The unit of “{value}” in {column} means different amounts to different people, so it counts as blank.',
    'Type the whole number, or a unit that everybody reads the same: 85k, 1.2 million, 3 bn, 320万.',
  ),
  'amounts-in-millions': words(
    'Amounts read in millions',
    'Amounts such as “{value}” in {column} are read in millions, as “{example}” there stands for thousands.',
    'If that is wrong, type them in full.',
  ),
  'amount-in-other-currency': words(
    'Amount names another currency',
    '“{value}” in {column} names another currency than {currency}, which is the currency of the row. It counts as {currency}.',
    'Which of the two is right? Correct the amount or the currency.',
  ),
  'amount-merged': words(
    'Amount in merged cells',
    '{column} stands in merged cells that begin at {first}. It counts once, for the deal there; this deal has none of its own.',
    'Unmerge the cells and give each deal its own amount. If the rows are parts of one deal, keep one row with the whole amount.',
  ),
  'number-unreadable': words(
    'Number cannot be read',
    '“{value}” in {column} is no usable number and counts as blank.',
    'Type a plain number.',
  ),
  'influence-out-of-range': words(
    'Influence outside 1–5',
    'The influence “{value}” is no whole number from 1 to 5. The default of the role is used.',
    'Type 1, 2, 3, 4 or 5, or leave it blank.',
  ),
  'share-unreadable': words(
    'Share cannot be read',
    'The share “{value}” is not between 0 and 100 %. It counts as blank.',
    'Type 30% or 0.3.',
  ),
  'date-unreadable': words(
    'Date cannot be read',
    '“{value}” in {column} is no date and counts as blank.',
    'Type the date as 2026-03-05.',
  ),
  'date-ambiguous': words(
    'Date with two readings',
    '“{value}” in {column} can be read with the day or the month first. It counts as blank.',
    'Type the date as 2026-03-05.',
  ),
  'dates-day-first': words(
    'Dates read with the day first',
    'Dates such as “{value}” in {column} are read with the day first, as “{example}” there can only be read.',
    'If that is wrong, type them as 2026-03-05.',
  ),
  'dates-month-first': words(
    'Dates read with the month first',
    'Dates such as “{value}” in {column} are read with the month first, as “{example}” there can only be read.',
    'If that is wrong, type them as 2026-03-05.',
  ),
  'dates-may-be-swapped': words(
    'Day and month may be swapped',
    'The real dates in {column} all have a day up to 12, while later ones stand there as text, such as “{example}”. Excel may have taken days for months when the list was opened.',
    'Compare one date with its source. If it is swapped, open the list again with Data > From Text/CSV and say in which order its dates are.',
  ),
  'date-implausible': words(
    'Date out of range',
    '“{value}” in {column} is a date before 1990 or after 2199. It counts as blank.',
    'Type the date as 2026-03-05.',
  ),
  'text-too-long': words(
    'Text too long for a cell',
    'The text in {column} has {length} characters; Excel holds {limit}.',
    'Shorten the text before Excel saves the file.',
  ),
  'header-merged': words(
    'Merged header cells',
    'The header row has merged cells at {place}. Only the first column under them has a header; the others are not read.',
    'Unmerge the cells and give every column its own header.',
  ),
  'header-twice': words(
    'Header used twice',
    'The header {column} stands at {used} and again at {ignored}. The first is read, the second is not.',
    'Rename or delete the second column.',
  ),
  'merged-cells-shared': words(
    'Merged cells',
    'What stands in merged cells counts for all their rows, for example at {place}. The columns are: {columns}.',
    'If that is wrong, unmerge the cells and fill in each row.',
  ),
  'won-is-result': words(
    'Stage says how deals ended',
    'Deals at the stage “{value}” count as won, not as open at stage 6, as the same column says “{beside}” of others.',
    'If they are signed but not booked yet, write 6 as their stage or Open as their status.',
  ),
  'header-multiplies': words(
    'Amounts in thousands or more',
    'The numbers under “{header}” at {place} are multiplied by {factor}, as the header says. An amount with a unit of its own counts as it stands.',
    'If they are whole amounts, take the unit out of the header.',
  ),
  'header-with-unit': words(
    'Header with a unit',
    '“{header}” at {place} looks like {column} but is not read, because of the unit behind it.',
    'Enter the values in full under the plain header {column}.',
  ),
  'header-apart': words(
    'Header beside the table',
    'The header {column} at {place} stands behind an empty column. It is taken for another table’s and not read.',
    'Delete the empty column if it belongs to the list.',
  ),
  'headers-not-read': words(
    'Headers not read',
    '{table} at {place} has no column {missing}. These headers there are not taken for any of its columns and not read: {headers}.',
    'If one of them holds what is missing, rename it to exactly that: {missing}. Amounts in thousands need their unit in the header: Amount (EUR k). If none does, nothing to do.',
  ),
  'results-not-read': words(
    'Results not read',
    'The column “{header}” at {place} says “{value}” of a deal, but it is not read: what is won or lost only there counts as open.',
    'Choose it as Status in the pane: Start, Columns of your list. Or rename it to Status.',
  ),
  'column-absent': words(
    'Column not kept',
    '{table} has no column {column}, so what it says is missing for all rows.',
    'Add a column with this header where you want to keep it. Else accept this.',
  ),
  'compelling-reason-absent': words(
    'No reason to act is kept',
    '{table} has no column {column}, so no open deal says why its customer must act. All are left out of the forecast unless they are committed.',
    'Add this column and those behind it: CRA, CRA date, CRA consequence. Else accept this.',
  ),
  'compelling-reason-date-absent': words(
    'No date to act by is kept',
    '{table} has no column {column}, so no reason to act says by when. All open deals are left out of the forecast unless they are committed.',
    'Add the columns CRA date and CRA consequence. Else accept this.',
  ),
  'people-absent': words(
    'No people entered',
    'Nobody is entered in {table} for any deal, so support, decision circle and top decider are unknown.',
    'Who leads the decision in your most important deals? Begin with them: Deal, Add person in the pane. If you keep no people, accept this.',
  ),
  'control-absent': words(
    'No deal reviewed',
    'No deal has a row in {table}. The win chances are unknown, no deal meets the criteria of a stage from 2 on, and open deals are in no forecast.',
    'Can we go through the 13 items of the most important deals in the next review? Deal, Review the deal in the pane asks for them.',
  ),
  'evidence-absent': words(
    'No evidence entered',
    'Deals claim stages, but {table} holds no evidence for any deal, so no stage is earned.',
    'What did the customers of your most important deals do or say that proves their stage? Enter it in {table}.',
  ),
  'table-not-recognised': words(
    'Table not recognised',
    'The headers at {place} look like {table}, but lack: {missing}. The table is not read.',
    'Add the missing header, or rename the header that means it.',
  ),
  'table-in-parts': words(
    'Table in several parts',
    '{table} stands in several places: {places}. All of them are read.',
    'If one of them is a copy, delete it or move it to another workbook.',
  ),
  'table-repeated': words(
    'Copy of a table',
    'All rows of {table} at {place} stand at {counts}, too. They are read there and not a second time.',
    'Delete the copy, or change what it is meant to say otherwise.',
  ),
  'second-deal-list': words(
    'Second deal list',
    'The list at {place} could be {table}, too. Only one list counts: the one at {counts} is read, that one is not.',
    'If deals stand only in that list, copy them into {table}. If not, nothing to do.',
  ),
  'copy-of-results': words(
    'Copy of a sheet of the add-in',
    'The table at {place} has the headers of {sheet}, which the add-in writes. It is not read as input.',
    'Nothing to do. If it is a list of your own, rename the headers that only {sheet} has.',
  ),
  'rows-below-table': words(
    'Rows below the table',
    'From {place} on, rows stand right below the table {table} and do not belong to it. They are not read.',
    'Drag the corner of the table down over these rows.',
  ),
  'history-unreadable': words(
    'History without its header row',
    'No header row of {table} is found on the sheet {sheet}: it was switched off, or its headers were renamed. None of its rows is read, and none is added.',
    'Switch the header row on (Table Design, Header Row), or put its headers back, for example from an older copy of the file. Keep the rows.',
  ),
  'history-row-apart': words(
    'Text among the history',
    '“{value}” stands among the rows of the history and names no record. It is left out.',
    'Nothing to do. Notes are best kept beside the table.',
  ),
  'history-row-edited': words(
    'History row changed by hand',
    'This row of {snapshot} does not fit its check: somebody changed it after it was written. It does not count for the calibration.',
    'Who changed it, and why? Put back what stood there, for example from an older copy of the file.',
  ),
  'snapshot-incomplete': words(
    'Snapshot not whole',
    'The snapshot “{snapshot}” has {rows} {rows|row|rows} and no seal that fits them: it was broken off, or rows were added or taken away. It does not count.',
    'Take a new snapshot. The rows may stay; nothing is worked out from them.',
  ),
  'commitment-incomplete': words(
    'Commit or close not whole',
    'The record “{record}” has {rows} {rows|row|rows} and no seal that fits them: it was broken off, or rows were added or taken away. It does not count.',
    'Seal the commit or close the period again. The rows may stay.',
  ),
  'snapshots-on-one-day': words(
    'Several snapshots on one day',
    '{count} snapshots were taken as of {day}. The last one, {counts}, counts for that day.',
    'Nothing to do. One snapshot per review is enough.',
  ),
};
