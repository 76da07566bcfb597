import { areaList, cellAddress } from '../model/address';
import type { ConditionalFormat, DataBar, IconSet, Threshold } from '../model/conditional-format';
import { encodeCellText } from '../xml/text';
import { element, type XmlElement } from '../xml/tree';
import { colorElement } from './colors';
import { presetForm } from './conditional-presets';
import { formulaText, threshold } from './conditional-thresholds';
import { newerFormatting, newerRule } from './newer-conditional-formats';
import { mainBlock, openedRule, unchangedOrigin } from './opened-conditional-formats';
import { EXTENDED_NAMESPACE } from './sheet-extensions';
import type { StylesheetWriter } from './stylesheet-writer';

const LINK_TO_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

/** The conditional formats of a sheet: blocks of the main form, and of the newer form for the extension list. */
export interface WrittenFormats {
  readonly main: XmlElement[];
  readonly extended: XmlElement[];
}

/** Writes rules in the order of the list, which becomes their priority. */
export function conditionalFormatElements(
  formats: readonly ConditionalFormat[],
  styles: StylesheetWriter,
): WrittenFormats {
  const written: WrittenFormats = { main: [], extended: [] };
  formats.forEach((format, index) => {
    if (format.areas.length === 0) return;
    const areas = areaList(format.areas);
    const id = extensionGuid(format.id, index);
    const origin = unchangedOrigin(format);
    if (origin) {
      const { main, newer: half, newerBlock } = origin;
      if (main)
        written.main.push(mainBlock(format, openedRule(main, index + 1, id, half && link(id)), origin));
      if (half) written.extended.push(newerFormatting(openedRule(half, index + 1, id), areas, newerBlock));
      return;
    }
    const common = { priority: index + 1, stopIfTrue: format.stopIfTrue || undefined };
    const newer = newerRule(format.rule, id, index + 1);
    if (newer) written.extended.push(newerFormatting(newer, areas));
    const rule = mainRule(format, common, newer ? id : undefined, styles);
    if (rule) written.main.push(mainBlock(format, rule));
  });
  return written;
}

type Common = { priority: number; stopIfTrue: true | undefined };

function mainRule(
  format: ConditionalFormat,
  common: Common,
  id: string | undefined,
  styles: StylesheetWriter,
): XmlElement | null {
  const { rule } = format;
  const first = format.areas[0];
  const cell = first ? cellAddress(first.top, first.left) : 'A1';
  const dxfId = 'style' in rule && Object.keys(rule.style).length > 0 ? styles.change(rule.style) : undefined;
  const make = (
    type: string,
    attributes: Record<string, string | number | boolean | undefined>,
    formulas: readonly string[],
  ): XmlElement =>
    element(
      'cfRule',
      { type, dxfId, ...common, ...attributes },
      ...formulas.map((text) => element('formula', {}, formulaText(text))),
    );
  switch (rule.kind) {
    case 'custom':
      return make('expression', {}, [rule.formula]);
    case 'cellValue':
      return make('cellIs', { operator: rule.operator }, [
        rule.formula1,
        ...(rule.formula2 === undefined ? [] : [rule.formula2]),
      ]);
    case 'text': {
      const isExpression = rule.text.startsWith('=');
      const compared = isExpression ? rule.text.slice(1) : `"${rule.text.replaceAll('"', '""')}"`;
      const form = textForm(rule.operator, compared, cell);
      return make(
        form.type,
        { operator: form.operator, text: isExpression ? undefined : encodeCellText(rule.text) },
        [form.formula],
      );
    }
    case 'topBottom':
      return make(
        'top10',
        { percent: rule.percent || undefined, bottom: rule.bottom || undefined, rank: rule.rank },
        [],
      );
    case 'preset': {
      const form = presetForm(rule.criterion);
      return make(
        form.type,
        { ...form.attributes },
        form.formula === undefined ? [] : [form.formula.replace(/\bC\b/g, cell)],
      );
    }
    case 'colorScale': {
      const colors = rule.points.map((point) => colorElement('color', point.color));
      const scale = element('colorScale', {}, ...rule.points.map((point) => threshold(point.at)), ...colors);
      return element('cfRule', { type: 'colorScale', ...common }, scale);
    }
    case 'dataBar':
      return element('cfRule', { type: 'dataBar', ...common }, mainDataBar(rule.bar), link(id));
    case 'iconSet':
      return id !== undefined ? null : element('cfRule', { type: 'iconSet', ...common }, iconSet(rule.icons));
  }
}

function mainDataBar(bar: DataBar): XmlElement {
  const plain = (at: Threshold, end: 'min' | 'max'): XmlElement =>
    threshold(at.type === 'automatic' ? { type: end } : at);
  return element(
    'dataBar',
    { showValue: bar.showValue ? undefined : false },
    plain(bar.lower, 'min'),
    plain(bar.upper, 'max'),
    colorElement('color', bar.color),
  );
}

function iconSet(icons: IconSet): XmlElement {
  return element(
    'iconSet',
    {
      iconSet: icons.style,
      showValue: icons.showValue ? undefined : false,
      reverse: icons.reverse || undefined,
    },
    ...icons.criteria.map((one) => threshold(one.at, one.orEqual)),
  );
}

function textForm(
  operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith',
  text: string,
  cell: string,
): { type: string; operator: string; formula: string } {
  switch (operator) {
    case 'contains':
      return {
        type: 'containsText',
        operator: 'containsText',
        formula: `NOT(ISERROR(SEARCH(${text},${cell})))`,
      };
    case 'notContains':
      return {
        type: 'notContainsText',
        operator: 'notContains',
        formula: `ISERROR(SEARCH(${text},${cell}))`,
      };
    case 'beginsWith':
      return { type: 'beginsWith', operator: 'beginsWith', formula: `LEFT(${cell},LEN(${text}))=${text}` };
    case 'endsWith':
      return { type: 'endsWith', operator: 'endsWith', formula: `RIGHT(${cell},LEN(${text}))=${text}` };
  }
}

function link(id: string | undefined): XmlElement | undefined {
  if (id === undefined) return undefined;
  const extension = element(
    'ext',
    { 'xmlns:x14': EXTENDED_NAMESPACE, uri: LINK_TO_EXTENSION },
    element('x14:id', {}, id),
  );
  return element('extLst', {}, extension);
}

/** The two halves of a rule find each other by a GUID; an id of another shape gets one from its place. */
function extensionGuid(id: string, index: number): string {
  if (/^\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/.test(id)) return id;
  return `{00000000-000E-0001-0000-${String(index + 1).padStart(12, '0')}}`;
}
