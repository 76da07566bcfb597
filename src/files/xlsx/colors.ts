import {
  attribute,
  childNamed,
  descendantNamed,
  elements,
  numberAttribute,
  type XmlElement,
  element,
} from '../xml/tree';

/** What a workbook's colour elements are resolved with. */
export interface Palette {
  /** `RRGGBB` in the order of the `theme` attribute. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

// ECMA-376 18.8.27, indexes 0 to 63.
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The colours of a workbook from its theme and stylesheet parts, either of which may be missing. */
export function readPalette(theme: XmlElement | undefined, stylesheet: XmlElement | undefined): Palette {
  const scheme = elements(descendantNamed(theme, 'clrScheme')).map((slot) => {
    const color = elements(slot)[0];
    return (attribute(color, 'lastClr') ?? attribute(color, 'val') ?? '000000').slice(-6).toUpperCase();
  });
  const [dark1, light1, dark2, light2, ...rest] = scheme;
  const complete = dark1 !== undefined && light1 !== undefined && dark2 !== undefined && light2 !== undefined;
  const own = elements(childNamed(childNamed(stylesheet, 'colors'), 'indexedColors')).map((one) =>
    (attribute(one, 'rgb') ?? '000000').slice(-6).toUpperCase(),
  );
  return {
    theme: complete ? [light1, dark1, light2, dark2, ...rest] : OFFICE_THEME,
    indexed: own.length > 0 ? own : INDEXED,
  };
}

/** `#RRGGBB` of a colour element; undefined when it is automatic or not there. */
export function readColor(node: XmlElement | undefined, palette: Palette): string | undefined {
  if (!node || node.attributes['auto'] === '1') return undefined;
  const tint = numberAttribute(node, 'tint') ?? 0;
  const base = baseColor(node, palette);
  return base === undefined ? undefined : `#${tint === 0 ? base : tinted(base, tint)}`;
}

/** A colour element such as `<color rgb="FF112233"/>`. */
export function colorElement(name: string, color: string): XmlElement {
  return element(name, { rgb: `FF${color.replace('#', '').toUpperCase()}` });
}

function baseColor(node: XmlElement, palette: Palette): string | undefined {
  const rgb = node.attributes['rgb'];
  if (rgb !== undefined) return rgb.slice(-6).padStart(6, '0').toUpperCase();
  const theme = numberAttribute(node, 'theme');
  if (theme !== undefined) return palette.theme[theme];
  const indexed = numberAttribute(node, 'indexed');
  return indexed === undefined ? undefined : palette.indexed[indexed];
}

/** Lightens (tint above 0) or darkens a colour by its luminance, ECMA-376 18.8.19. */
function tinted(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const span = high - low;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (span !== 0) {
    if (high === red) hue = ((green - blue) / span + 6) % 6;
    else if (high === green) hue = (blue - red) / span + 2;
    else hue = (red - green) / span + 4;
  }
  const changed = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * changed - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sextants = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const lift = changed - chroma / 2;
  return (sextants[Math.floor(hue) % 6] ?? [0, 0, 0])
    .map((part) =>
      Math.round((part + lift) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
