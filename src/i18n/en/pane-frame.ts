import { REFUSALS_EN } from './refusals';

/** What stands around the tabs of the task pane, and what it says when something goes wrong. */
export const PANE_FRAME_EN = {
  name: 'Stakegrid',
  tabs: { start: 'Start', check: 'Check', deal: 'Deal', forecast: 'Forecast', settings: 'Settings' },
  loading: 'Reading the workbook …',
  loadingTab: 'Loading …',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  cancelling: 'Stopping: what is under way ends first …',
  back: 'Back',
  next: 'Next',
  close: 'Close',
  goTo: 'Show {place}',
  none: '—',
  unknown: 'Unknown',
  and: ', ',
  yes: 'Yes',
  no: 'No',
  /** Why an amount cannot be used as it was typed. */
  amount: {
    unreadable: 'This is no amount. Type a plain number, for example 1,250,000 or 125万.',
    ambiguous: 'The point may part decimals or thousands. Type the number without a separator of thousands.',
    'unit-unclear':
      'The unit may mean different amounts. Type the number in full, or 85k, 1.2 million, 320万.',
    otherCurrency: 'The amount names another currency than the field Currency.',
  },
  /** Per kind of problem: what happened, and what to do. */
  problems: {
    cellEdit: {
      what: 'A cell is being edited.',
      todo: 'Press Enter or Esc in the sheet, then try again.',
    },
    protectedSheet: {
      what: 'A sheet or the workbook is protected.',
      todo: 'Take the protection away (Review, Unprotect), then try again.',
    },
    sheetFull: {
      what: 'Something stands in the last row or column of a sheet, so Excel can insert nothing there.',
      todo: 'Look at the last rows and columns of the result sheets (Ctrl+End leads there), delete what is there, then try again.',
    },
    readOnly: {
      what: 'This file is open for reading only.',
      todo: 'Save a copy or ask for editing rights, then try again.',
    },
    otherWorkbook: {
      what: 'Another workbook is in front, or nothing that Excel can look at is selected.',
      todo: 'Click on a cell of this workbook, then try again.',
    },
    gone: {
      what: 'A sheet or cell that was there a moment ago is gone.',
      todo: 'Nothing was changed. Check again, so that the list shows what is there now.',
    },
    olderExcel: {
      what: 'This version of Excel cannot do that.',
      todo: 'Update Excel, or use Excel on the web. Everything else goes on working.',
    },
    busy: {
      what: 'Excel is busy and did not take the request.',
      todo: 'Wait a moment, then try again.',
    },
    tooLarge: {
      what: 'The workbook is too large for one transfer to Excel on the web.',
      todo: 'Open it in the desktop app, then try again.',
    },
    unexpected: {
      what: 'Excel gave an answer that we did not expect.',
      todo: 'Your input sheets are unchanged. Try again; if it stays, save and reopen the file.',
    },
  },
  protectedPlaces: 'Protected: {places}.',
  workbookStructure: 'the structure of the workbook',
  excelSaid: 'Excel said: {message}',
  refusals: REFUSALS_EN,
} as const;
