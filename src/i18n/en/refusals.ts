/** Why a workbook cannot be checked, by the code of the refusal, and what to do about it. */
export const REFUSALS_EN = {
  'no-deals-table': {
    what: 'There is no Deals table in this workbook yet.',
    todo: 'Create the sheets, or give your own list the headers Deal ID, Customer and Deal.',
  },
  'several-deals-tables': {
    what: 'More than one table could be the Deals table: {places}.',
    todo: 'Put all deals into one of them, each deal once, and delete the others or change their header for the deal ID. Then try again.',
  },
  'headers-lost': {
    what: 'The header row of the add-in’s table is not found on: {places}. Nothing was written.',
    todo: 'Switch the header row of the table on (Table Design, Header Row), or put its headers back, for example from an older copy of the file. Keep the rows, then try again.',
  },
  'dates-since-1904': {
    what: 'This workbook counts its days from 1904, so that every date would be read four years too early. Nothing is read or written.',
    todo: 'Turn off “Use 1904 date system” in the options of Excel (Advanced; on a Mac: Calculation). The dates then show four years and a day too early: type 1462 into a blank cell, copy it, select the dates, Paste Special, Values and Add. Then try again.',
  },
  /** Where a table misses only some of the headers. */
  nearest:
    'Nearest to it: {place}. It lacks: {missing}. Rename the column there that holds it, or insert one with this header and fill it in. A deal ID may be any short code that is used once.',
  /** Where nothing but ids is missing. */
  addIds: {
    hint: 'The add-in can do it: a column “{header}” at the right end of the list {place}, with D-001, D-002 and so on. A filter over the list takes it in; nothing else is changed.',
    press: 'Add deal IDs',
    done: '{deals} {deals|deal|deals} numbered, below {place}.',
    /** Further lists of deals. */
    others: 'Only one list counts. Not read: {places}. Put their rows below those of {place}.',
  },
  /** Which columns of a list are which. */
  columns: {
    refused: {
      'list-changed': {
        what: 'The headers of the list at {place} have changed meanwhile.',
        todo: 'Nothing was kept. Look at the list, then choose again.',
      },
      'ids-are-formulas': {
        what: '{place} counts the ID by a formula: after sorting or deleting rows it would belong to another deal.',
        todo: 'Nothing was kept. Turn the formulas into values (Copy, Paste Special, Values), or choose no ID column: the add-in then numbers the deals.',
      },
    },
  },
  and: ', ',
} as const;
