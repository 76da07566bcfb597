import { checkFromRibbon } from './check-from-ribbon';

// The page of the commands has no window of its own: what it has to say stands on the result sheets.
void Office.onReady(() => Office.actions.associate('checkWorkbook', checkFromRibbon));
