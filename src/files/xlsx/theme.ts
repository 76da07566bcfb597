import { element, type XmlElement } from '../xml/tree';

const COLORS = {
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};

/** The smallest complete theme, in the colours and fonts of Office, for a workbook that has none. */
export function newTheme(): XmlElement {
  const placeholder = (): XmlElement => element('a:schemeClr', { val: 'phClr' });
  const solid = (): XmlElement => element('a:solidFill', {}, placeholder());
  const line = (width: number): XmlElement =>
    element('a:ln', { w: width }, solid(), element('a:prstDash', { val: 'solid' }));
  const effect = (): XmlElement => element('a:effectStyle', {}, element('a:effectLst'));
  const font = (name: string, face: string): XmlElement =>
    element(
      name,
      {},
      element('a:latin', { typeface: face }),
      element('a:ea', { typeface: '' }),
      element('a:cs', { typeface: '' }),
    );
  const system = (name: string, value: string, last: string): XmlElement =>
    element(name, {}, element('a:sysClr', { val: value, lastClr: last }));
  return element(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Office Theme' },
    element(
      'a:themeElements',
      {},
      element(
        'a:clrScheme',
        { name: 'Office' },
        system('a:dk1', 'windowText', '000000'),
        system('a:lt1', 'window', 'FFFFFF'),
        ...Object.entries(COLORS).map(([name, rgb]) =>
          element(`a:${name}`, {}, element('a:srgbClr', { val: rgb })),
        ),
      ),
      element(
        'a:fontScheme',
        { name: 'Office' },
        font('a:majorFont', 'Calibri Light'),
        font('a:minorFont', 'Calibri'),
      ),
      element(
        'a:fmtScheme',
        { name: 'Office' },
        element('a:fillStyleLst', {}, solid(), solid(), solid()),
        element('a:lnStyleLst', {}, line(6350), line(12700), line(19050)),
        element('a:effectStyleLst', {}, effect(), effect(), effect()),
        element('a:bgFillStyleLst', {}, solid(), solid(), solid()),
      ),
    ),
    element('a:objectDefaults'),
    element('a:extraClrSchemeLst'),
  );
}
