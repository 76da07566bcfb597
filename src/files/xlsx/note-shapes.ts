import { cellAddress } from '../model/address';
import type { OfficePackage } from '../package/package';
import { OFFICE_RELATIONSHIP, relationshipKind, resolveTarget } from '../package/relationships';
import { element, type XmlElement } from '../xml/tree';
import { withUsualPrefixes } from './vml-prefixes';

/** Where and how the box of a note shows; sizes in points. */
export interface NoteShape {
  readonly row: number;
  readonly column: number;
  readonly visible: boolean;
  readonly width?: number;
  readonly height?: number;
}

interface OpenedShape extends NoteShape {
  readonly markup: string;
}

const USUAL_WIDTH = 108;
const USUAL_HEIGHT = 59.25;
const BOX_TYPE = '_x0000_t202';

/** The note boxes of an opened sheet by cell address. Drawings of this old kind are often not well-formed, hence no tree. */
export function noteShapes(source: OfficePackage, sheetPath: string): ReadonlyMap<string, OpenedShape> {
  const path = source.related(sheetPath, 'vmlDrawing')[0]?.path;
  const shapes = new Map<string, OpenedShape>();
  for (const markup of shapesOf(drawingText(source, path) ?? '')) {
    if (!isNote(markup)) continue;
    const number = (name: string): number =>
      Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(markup)?.[1] ?? NaN);
    const points = (name: string): number =>
      Number(new RegExp(`[;'"]\\s*${name}:\\s*([0-9.]+)pt`).exec(markup)?.[1] ?? NaN);
    const [row, column, width, height] = [number('Row'), number('Column'), points('width'), points('height')];
    if (Number.isNaN(row) || Number.isNaN(column)) continue;
    shapes.set(cellAddress(row, column), {
      row,
      column,
      markup,
      visible: /<x:Visible\s*(\/>|>\s*(<|True))/i.test(markup),
      ...(width > 0 && width !== USUAL_WIDTH && { width }),
      ...(height > 0 && height !== USUAL_HEIGHT && { height }),
    });
  }
  return shapes;
}

/**
 * Writes the drawing of note boxes of a sheet and keeps its other shapes, such as buttons. Shape ids and their blocks
 * are unique in the workbook, as Excel asks. Returns the `legacyDrawing` element, if the sheet needs one.
 */
export function writeNoteShapes(
  notes: readonly NoteShape[],
  sheetPath: string,
  target: OfficePackage,
  usedBlocks: Set<number>,
): XmlElement | undefined {
  const relation = target.relationshipsOf(sheetPath).find((one) => relationshipKind(one) === 'vmlDrawing');
  const known = relation && resolveTarget(sheetPath, relation.target);
  const text = drawingText(target, known);
  const opened = noteShapes(target, sheetPath);
  const others = shapesOf(text ?? '').filter((markup) => !isNote(markup));
  if (notes.length === 0 && others.length === 0) {
    target.unrelate(sheetPath, (one) => one === relation);
    return undefined;
  }
  const block = freeBlock(blockOf(text), usedBlocks);
  const kept = opened.size > 0 || others.length > 0 ? numbersIn(text ?? '', block) : new Set<number>();
  let next = block * 1024 + 1;
  const boxes = notes.map((note) => {
    const before = opened.get(cellAddress(note.row, note.column));
    const isSame =
      before &&
      before.visible === note.visible &&
      before.width === note.width &&
      before.height === note.height;
    if (isSame && blockOf(text) === block) return before.markup;
    while (kept.has(next)) next++;
    return boxMarkup(note, next++);
  });
  const path = known ?? target.freePath('xl/drawings/vmlDrawing', '.vml');
  target.setDefaultType('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  target.write(path, text === undefined ? newDrawing(block, boxes) : withBoxes(text, block, boxes));
  const id = relation?.id ?? target.relate(sheetPath, `${OFFICE_RELATIONSHIP}vmlDrawing`, path);
  return element('legacyDrawing', { 'r:id': id });
}

function drawingText(source: OfficePackage, path: string | undefined): string | undefined {
  const text = path === undefined ? undefined : source.text(path);
  return text && withUsualPrefixes(text);
}

function shapesOf(text: string): string[] {
  return text.match(/<v:shape\s[\s\S]*?<\/v:shape>/g) ?? [];
}

function isNote(markup: string): boolean {
  return /ObjectType\s*=\s*["']Note["']/.test(markup);
}

function blockOf(text: string | undefined): number | undefined {
  const block = /<o:idmap[^>]*\sdata\s*=\s*["'](\d+)/.exec(text ?? '')?.[1];
  return block === undefined ? undefined : Number(block);
}

function freeBlock(wanted: number | undefined, used: Set<number>): number {
  let block = wanted ?? 1;
  while (used.has(block)) block++;
  used.add(block);
  return block;
}

function numbersIn(text: string, block: number): Set<number> {
  const numbers = [...text.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  return new Set(numbers.filter((number) => Math.floor(number / 1024) === block));
}

/** An opened drawing with its note boxes replaced; a block that another sheet uses too is renumbered. */
function withBoxes(text: string, block: number, boxes: readonly string[]): string {
  const before = blockOf(text);
  let result = text.replace(/<v:shape\s[\s\S]*?<\/v:shape>\s*/g, (markup) => (isNote(markup) ? '' : markup));
  if (before !== undefined && before !== block) {
    result = result
      .replace(/(<o:idmap[^>]*\sdata\s*=\s*["'])\d+/, `$1${block}`)
      .replace(
        /_x0000_s(\d+)/g,
        (_all, number: string) => `_x0000_s${block * 1024 + (Number(number) % 1024)}`,
      );
  }
  if (boxes.length > 0 && !result.includes(`id="${BOX_TYPE}"`))
    result = result.replace(/<\/xml>\s*$/, `${boxTypeMarkup()}</xml>`);
  return result.replace(/<\/xml>\s*$/, () => `${boxes.join('')}</xml>`);
}

function newDrawing(block: number, boxes: readonly string[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>` +
    `${boxTypeMarkup()}${boxes.join('')}</xml>`
  );
}

function boxTypeMarkup(): string {
  return (
    `<v:shapetype id="${BOX_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
}

function boxMarkup(note: NoteShape, number: number): string {
  const width = note.width ?? USUAL_WIDTH;
  const height = note.height ?? USUAL_HEIGHT;
  // The anchor repeats the size in cells of the usual size: 48 x 15 points, 64 x 20 pixels.
  const [columns, rows] = [Math.floor(width / 48), Math.floor(height / 15)];
  const left = note.column + 1;
  const top = Math.max(0, note.row - 1);
  const anchor = [
    left,
    15,
    top,
    2,
    left + columns,
    15 + Math.round((width % 48) / 0.75),
    top + rows,
    2 + Math.round((height % 15) / 0.75),
  ];
  return (
    `<v:shape id="_x0000_s${number}" type="#${BOX_TYPE}" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;` +
    `width:${width}pt;height:${height}pt;z-index:1;visibility:${note.visible ? 'visible' : 'hidden'}" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column>` +
    `${note.visible ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`
  );
}
