import { setUpPage } from '../style/page-setup';
import type { Language } from '../../i18n/shape/language';
import { INPUT_TABLES } from '../schema';
import { WORKBOOK_WORDS } from '../schema/words';
import { markSheet } from '../excel/sheet-mark';
import { columnWidth } from '../excel/units';
import { INK, TONES, type ToneId } from '../style/palette';
import { TEXT } from '../style/number-formats';
import { idsOf } from '../../method';

type Style = 'title' | 'heading' | 'plain' | ToneId;

interface Line {
  readonly style: Style;
  readonly term: string;
  readonly text: string;
}

/** Fills a new worksheet with the short page that a newcomer reads first. */
export function fillGuideSheet(sheet: Excel.Worksheet, language: Language): void {
  const lines = guideLines(language);
  const range = sheet.getRangeByIndexes(0, 0, lines.length, 2);
  range.numberFormat = lines.map(() => [TEXT, TEXT]);
  range.values = lines.map(({ term, text }) => [term, text]);
  range.format.verticalAlignment = 'Top';
  sheet.getRangeByIndexes(0, 0, lines.length, 1).format.columnWidth = columnWidth(24);
  const texts = sheet.getRangeByIndexes(1, 1, lines.length - 1, 1);
  texts.format.columnWidth = columnWidth(96);
  texts.format.wrapText = true;
  texts.format.indentLevel = 1;
  range.format.autofitRows();
  lines.forEach(({ style }, row) => formatLine(sheet.getRangeByIndexes(row, 0, 1, 1), style));
  sheet.showGridlines = false;
  sheet.tabColor = INK.helpTab;
  setUpPage(sheet, { pages: 1 });
  markSheet(sheet, 'guide');
}

function guideLines(language: Language): readonly Line[] {
  const { guide, sheets } = WORKBOOK_WORDS[language];
  const line = (style: Style, term: string, text = ''): Line => ({ style, term, text });
  const tones = idsOf(guide.colours);
  return [
    line('title', guide.title),
    line('plain', '', guide.intro),
    line('plain', ''),
    line('heading', guide.sheetsTitle),
    ...INPUT_TABLES.map(({ id }) => line('plain', sheets[id], guide.sheets[id])),
    line('plain', ''),
    line('heading', guide.coloursTitle),
    ...tones.map((tone) => line(tone, '', guide.colours[tone])),
    line('plain', ''),
    line('heading', guide.hintsTitle),
    ...guide.hints.map((hint) => line('plain', '', hint)),
  ];
}

function formatLine(term: Excel.Range, style: Style): void {
  if (style === 'plain') {
    term.format.font.bold = true;
    return;
  }
  if (style === 'title' || style === 'heading') {
    term.format.font.bold = true;
    term.format.font.size = style === 'title' ? 16 : 12;
    term.format.font.color = INK.title;
    term.format.rowHeight = style === 'title' ? 30 : 20;
    return;
  }
  term.format.fill.color = TONES[style].fill;
}
