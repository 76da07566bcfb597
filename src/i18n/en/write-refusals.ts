/** Why nothing was written into the input tables, by the code of the refusal, and what to do about it. */
export const WRITE_REFUSALS_EN = {
  /** What is said of a blank cell. */
  blank: 'blank',
  'changed-meanwhile': {
    what: '{place} was changed meanwhile: it now holds “{found}”.',
    todo: 'Nothing was written. Look at it, then answer again.',
  },
  'row-gone': {
    what: 'The row of {name} is not there any more.',
    todo: 'Nothing was written. Check again.',
  },
  'formula-in-cell': {
    what: '{place} holds a formula.',
    todo: 'Nothing was written. Change it by hand in the sheet.',
  },
  'table-missing': {
    what: 'There is no {table} table in this workbook.',
    todo: 'Nothing was written. The Start tab adds the sheet; or add the headers to your own list.',
  },
  'rows-added': {
    what: 'The {table} table got new rows after this preview.',
    todo: 'Look whether yours are there already. If not, show the preview again.',
  },
  'column-missing': {
    what: 'The {table} table has no column “{column}”.',
    todo: 'Nothing was written. Add the column, then try again.',
  },
  'no-room': {
    what: 'There is something right below the {table} table, at {place}.',
    todo: 'Nothing was written. Make room below the table, then try again.',
  },
  'word-elsewhere': {
    what: '“{word}” stands in {place} already, beside another level.',
    todo: 'Take it out there first.',
  },
  'word-taken': {
    what: '“{word}” already means {meaning}.',
    todo: 'It keeps that meaning. If your list means anything else by it, use another word there.',
  },
  'word-unwritable': {
    what: '“{word}” cannot be kept as a word of yours: it is too long, has quotation marks in it, or consists of signs only.',
    todo: 'Use another word in your list.',
  },
  'no-list': {
    what: 'There is no list of deals any more that lacks nothing but IDs.',
    todo: 'Nothing was written. Look at the list, then try again.',
  },
  'no-room-beside': {
    what: 'Something stands beside the list, in {place}.',
    todo: 'Nothing was written. Insert an empty column there, then try again.',
  },
  'list-changed': {
    what: 'The list was changed meanwhile: {place} is not the end of it any more.',
    todo: 'Nothing was written. Show the preview again.',
  },
  'ids-in-use': {
    what: '{place} names a deal by one of these IDs.',
    todo: 'Nothing was taken back. Delete that row first, or keep the IDs.',
  },
  'not-as-written': {
    what: '{place} does not show what was written: it shows “{found}”.',
    todo: 'Take it back, or correct it in the sheet.',
  },
  unreadable: {
    what: 'The workbook cannot be read.',
    todo: 'Nothing was written. Open the Check tab to see why.',
  },
} as const;
