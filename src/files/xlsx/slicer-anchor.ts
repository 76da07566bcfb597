import type { SheetModel } from '../model/sheet';
import type { SlicerModel } from '../model/slicers';
import { encodeCellText } from '../xml/text';
import { element, type XmlElement } from '../xml/tree';
import { cornerElement, emu, xdr } from './anchors';

const SLICER_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2010/slicer';
const LATER_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2012/slicer';
const PIVOT_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2010/main';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** The anchor of a slicer; programs that know no such slicers show a box with its caption. */
export function slicerAnchor(sheet: SheetModel, slicer: SlicerModel, nextId: () => number): XmlElement {
  const { left, top, width, height } = slicer;
  const [prefix, namespace] =
    'pivotId' in slicer.source ? ['a14', PIVOT_NAMESPACE] : ['sle15', LATER_NAMESPACE];
  return xdr(
    'twoCellAnchor',
    { editAs: 'absolute' },
    cornerElement('from', sheet, left, top),
    cornerElement('to', sheet, left + width, top + height),
    element(
      'mc:AlternateContent',
      { 'xmlns:mc': COMPATIBILITY, [`xmlns:${prefix}`]: namespace },
      element('mc:Choice', { Requires: prefix }, frameElement(slicer, nextId())),
      element('mc:Fallback', {}, boxElement(slicer, nextId())),
    ),
    xdr('clientData'),
  );
}

function frameElement({ name }: SlicerModel, id: number): XmlElement {
  const text = encodeCellText(name);
  return xdr(
    'graphicFrame',
    { macro: '' },
    xdr('nvGraphicFramePr', {}, xdr('cNvPr', { id, name: text }), xdr('cNvGraphicFramePr')),
    xdr('xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: SLICER_NAMESPACE },
        element('sle:slicer', { 'xmlns:sle': SLICER_NAMESPACE, name: text }),
      ),
    ),
  );
}

function boxElement({ caption, left, top, width, height }: SlicerModel, id: number): XmlElement {
  const white = element('a:solidFill', {}, element('a:srgbClr', { val: 'FFFFFF' }));
  return xdr(
    'sp',
    { macro: '', textlink: '' },
    xdr('nvSpPr', {}, xdr('cNvPr', { id, name: '' }), xdr('cNvSpPr')),
    xdr(
      'spPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', { x: emu(left), y: emu(top) }),
        element('a:ext', { cx: emu(width), cy: emu(height) }),
      ),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      white,
    ),
    xdr(
      'txBody',
      {},
      element('a:bodyPr'),
      element('a:lstStyle'),
      element('a:p', {}, element('a:r', {}, element('a:t', {}, caption))),
    ),
  );
}
