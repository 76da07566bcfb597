import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import {
  attribute,
  childNamed,
  childrenNamed,
  elements,
  localName,
  numberAttribute,
  parseElement,
  textOf,
  type XmlElement,
} from '../../src/files/xml/tree';

/**
 * The order in which ECMA-376 (part 1, 18 and 21) and MS-XLSX want the children of an element, by its name. Children of
 * one name may repeat. Elements that are not named here have children of one kind, or in any order.
 */
const orders: Readonly<Record<string, string>> = {
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection pivotSelection extLst',
  c: 'f v is extLst',
  autoFilter: 'filterColumn sortState extLst',
  filters: 'filter dateGroupItem',
  cfRule: 'formula colorScale dataBar iconSet extLst',
  colorScale: 'cfvo color',
  dataBar: 'cfvo color',
  dataValidation: 'formula1 formula2',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  'x14:conditionalFormatting': 'cfRule sqref extLst',
  'x14:cfRule': 'f colorScale dataBar iconSet dxf extLst',
  'x14:dataBar': 'cfvo fillColor borderColor negativeFillColor negativeBorderColor axisColor',
  'x14:iconSet': 'cfvo cfIcon',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
  patternFill: 'fgColor bgColor',
  border: 'start end left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection extLst',
  dxf: 'font numFmt fill alignment border protection extLst',
  si: 't r rPh phoneticPr',
  r: 'rPr t',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  tableColumn: 'calculatedColumnFormula totalsRowFormula xmlColumnPr extLst',
  comments: 'authors commentList extLst',
  metadata: 'metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst',
  pivotCacheDefinition:
    'cacheSource cacheFields cacheHierarchies kpis tupleCache calculatedItems calculatedMembers dimensions measureGroups maps extLst',
  pivotTableDefinition:
    'location pivotFields rowFields rowItems colFields colItems pageFields dataFields formats conditionalFormats chartFormats pivotHierarchies pivotTableStyleInfo filters rowHierarchiesUsage colHierarchiesUsage extLst',
  pivotField: 'items autoSortScope extLst',
  slicerCacheDefinition: 'pivotTables data extLst',
  'xdr:oneCellAnchor': 'from ext sp grpSp graphicFrame cxnSp pic contentPart AlternateContent clientData',
  'xdr:twoCellAnchor': 'from to sp grpSp graphicFrame cxnSp pic contentPart AlternateContent clientData',
  'xdr:from': 'col colOff row rowOff',
  'xdr:to': 'col colOff row rowOff',
  'xdr:graphicFrame': 'nvGraphicFramePr xfrm graphic',
  'xdr:sp': 'nvSpPr spPr style txBody',
  'xdr:cxnSp': 'nvCxnSpPr spPr style',
  'xdr:pic': 'nvPicPr blipFill spPr style',
  'xdr:spPr':
    'xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst effectDag scene3d sp3d extLst',
  'xdr:txBody': 'bodyPr lstStyle p',
  'a:ln': 'noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst',
  'a:p': 'pPr r br fld endParaRPr',
  'a:rPr': 'ln noFill solidFill gradFill effectLst highlight uFill latin ea cs sym hlinkClick extLst',
  'c:chartSpace':
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  'c:chart':
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  'c:title': 'tx layout overlay spPr txPr extLst',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr extLst',
  'c:ser':
    'idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat xVal val yVal smooth bubbleSize bubble3D shape extLst',
  'c:dPt': 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  'c:dLbls':
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst',
  'c:trendline':
    'name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl extLst',
  'c:errBars': 'errDir errBarType errValType noEndCap plus minus val spPr extLst',
  'c:catAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  'c:dateAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblOffset baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit extLst',
  'c:valAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  'c:scaling': 'logBase orientation max min extLst',
  'c:dTable': 'showHorzBorder showVertBorder showOutline showKeys spPr txPr extLst',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  'c:bar3DChart': 'barDir grouping varyColors ser dLbls gapWidth gapDepth shape axId extLst',
  'c:line3DChart': 'grouping varyColors ser dLbls dropLines gapDepth axId extLst',
  'c:area3DChart': 'grouping varyColors ser dLbls dropLines gapDepth axId extLst',
  'c:pie3DChart': 'varyColors ser dLbls extLst',
  'c:view3D': 'rotX hPercent rotY depthPercent rAngAx perspective extLst',
  'c:serAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt tickLblSkip tickMarkSkip extLst',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  'c:areaChart': 'grouping varyColors ser dLbls dropLines axId extLst',
  'c:pieChart': 'varyColors ser dLbls firstSliceAng extLst',
  'c:doughnutChart': 'varyColors ser dLbls firstSliceAng holeSize extLst',
  'c:scatterChart': 'scatterStyle varyColors ser dLbls axId extLst',
  'c:bubbleChart': 'varyColors ser dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId extLst',
  'c:radarChart': 'radarStyle varyColors ser dLbls axId extLst',
};

/** What Excel would repair in a saved workbook: by the order of elements, by parts, references and ids. */
export function structureProblems(bytes: Uint8Array): string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const roots = new Map(
    [...parts]
      .filter(([path]) => /\.(xml|rels|vml)$/.test(path))
      .map(([path, part]) => [path, parseElement(strFromU8(part), path)]),
  );
  return [
    ...[...roots].flatMap(([path, root]) => disorder(root).map((what) => `${path}: ${what}`)),
    ...partProblems(new Set(parts.keys()), roots),
    ...[...roots].flatMap(([path, root]) => repeatedIds(path, root)),
    ...wrongCounts(roots),
    ...lostIndexes(roots),
  ];
}

function disorder(node: XmlElement): string[] {
  const found = elements(node).flatMap(disorder);
  const order = orders[node.name]?.split(' ');
  if (!order) return found;
  const names = elements(node).map((child) => localName(child.name));
  const unknown = names.filter((name) => !order.includes(name));
  const sorted = [...names].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  if (unknown.length > 0) found.push(`${node.name} may not hold ${unknown.join()}`);
  else if (names.join() !== sorted.join()) found.push(`${node.name} holds ${names.join()} in this order`);
  return found;
}

type Roots = ReadonlyMap<string, XmlElement>;

/** Parts without a content type, parts that nothing leads to, and relationships that lead nowhere. */
function partProblems(paths: ReadonlySet<string>, roots: Roots): string[] {
  const types = roots.get('[Content_Types].xml');
  const defaults = childrenNamed(types, 'Default').map((one) => attribute(one, 'Extension'));
  const overrides = childrenNamed(types, 'Override').map((one) => attribute(one, 'PartName') ?? '');
  const targets = new Set<string>();
  const found = repeated(overrides).map((path) => `${path} has two content types`);
  for (const path of overrides) if (!paths.has(path.slice(1))) found.push(`there is no part ${path}`);
  for (const [path, root] of roots) {
    const owner = ownerOf(path);
    if (owner === undefined) continue;
    if (owner !== '' && !paths.has(owner)) found.push(`${path} belongs to no part`);
    const links = childrenNamed(root, 'Relationship');
    const ids = links.map((link) => attribute(link, 'Id') ?? '');
    found.push(...repeated(ids).map((id) => `${path} has ${id} twice`));
    for (const link of links) {
      if (attribute(link, 'TargetMode') === 'External') continue;
      const target = attribute(link, 'Target') ?? '';
      const full = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(owner), target);
      targets.add(full);
      if (!paths.has(full)) found.push(`${path} leads to ${full}, which is not there`);
    }
    const user = roots.get(owner);
    if (user)
      for (const id of relationshipsUsed(user))
        if (!ids.includes(id)) found.push(`${owner} uses ${id}, which is not there`);
  }
  for (const path of paths) {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    // That it is XML says enough of the user's own XML only.
    const byExtension = extension !== 'xml' || /^customXml\/item\d+\.xml$/.test(path);
    const hasType = overrides.includes(`/${path}`) || (byExtension && defaults.includes(extension));
    if (path !== '[Content_Types].xml' && !hasType) found.push(`${path} has no content type`);
    const needsLink = path !== '[Content_Types].xml' && !path.endsWith('.rels');
    if (needsLink && !targets.has(path)) found.push(`nothing leads to ${path}`);
  }
  return found;
}

/** The part whose relationships a part holds; '' is the package. */
function ownerOf(path: string): string | undefined {
  const [, folder = '', name] = /^(.*?)_rels\/(.*)\.rels$/.exec(path) ?? [];
  return name === undefined ? undefined : folder + name;
}

function relationshipsUsed(node: XmlElement): string[] {
  const own = Object.entries(node.attributes)
    .filter(([name]) => /^r:(?:id|embed|link|pict)$/.test(name))
    .map(([, id]) => String(id));
  return [...own, ...elements(node).flatMap(relationshipsUsed)];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Ids and names that Excel wants to be unique, by the element that holds them and the part or group they count in. */
function repeatedIds(path: string, root: XmlElement): string[] {
  const all = descendants(root);
  const valuesOf = (name: string, key: string): string[] =>
    all.filter((node) => node.name === name).map((node) => (attribute(node, key) ?? '').toLowerCase());
  const found: Record<string, string[]> = {
    sheetId: repeated(valuesOf('sheet', 'sheetId')),
    'sheet name': repeated(valuesOf('sheet', 'name')),
    name: repeated(
      all
        .filter(({ name }) => name === 'definedName')
        .map((node) => `${attribute(node, 'localSheetId')} ${attribute(node, 'name')?.toLowerCase()}`),
    ),
    cacheId: repeated(valuesOf('pivotCache', 'cacheId')),
    'column id': repeated(valuesOf('tableColumn', 'id')),
    'column name': repeated(valuesOf('tableColumn', 'name')),
    'drawing id': repeated(valuesOf('xdr:cNvPr', 'id')),
    cell: repeated(valuesOf('c', 'r')),
    row: repeated(valuesOf('row', 'r')),
    priority: repeated([
      ...valuesOf('cfRule', 'priority'),
      ...valuesOf('x14:cfRule', 'priority').filter(Boolean),
    ]),
    axis: repeated(
      all
        .filter(({ name }) => /^c:(?:cat|val|date|ser)Ax$/.test(name))
        .map((node) => attribute(childNamed(node, 'axId'), 'val') ?? ''),
    ),
    series: repeated(
      all
        .filter(({ name }) => name === 'c:ser')
        .map((node) => attribute(childNamed(node, 'idx'), 'val') ?? ''),
    ),
  };
  return Object.entries(found).flatMap(([what, values]) =>
    values.map((value) => `${path}: the ${what} ${value} is there twice`),
  );
}

function descendants(node: XmlElement): XmlElement[] {
  return [node, ...elements(node).flatMap(descendants)];
}

/** Counts that differ from the children, and ids of tables that are taken twice. */
function wrongCounts(roots: Roots): string[] {
  const found: string[] = [];
  for (const [path, root] of roots)
    for (const node of descendants(root)) {
      const count = numberAttribute(node, 'count');
      const isPart = path.startsWith('xl/') && node.name !== 'sst' && node.name !== 'items';
      if (isPart && count !== undefined && count !== elements(node).length)
        found.push(`${path}: ${node.name} counts ${count} of ${elements(node).length}`);
    }
  const tables = [...roots].filter(([path]) => path.startsWith('xl/tables/')).map(([, root]) => root);
  for (const key of ['id', 'displayName'])
    found.push(
      ...repeated(tables.map((table) => attribute(table, key)?.toLowerCase() ?? '')).map(
        (value) => `two tables have the ${key} ${value}`,
      ),
    );
  return found;
}

/** Styles, differential styles and strings that are used and not there. */
function lostIndexes(roots: Roots): string[] {
  const styles = roots.get('xl/styles.xml');
  const size = (name: string): number => elements(childNamed(styles, name)).length;
  const strings = elements(roots.get('xl/sharedStrings.xml')).length;
  const found: string[] = [];
  const need = (path: string, what: string, index: number | undefined, count: number): void => {
    if (index !== undefined && index >= count) found.push(`${path}: there is no ${what} ${index}`);
  };
  for (const [path, root] of roots)
    for (const node of descendants(root)) {
      if (!/^xl\/(?:worksheets|tables|pivotTables|styles)/.test(path)) continue;
      need(path, 'differential style', numberAttribute(node, 'dxfId'), size('dxfs'));
      if (node.name === 'c') need(path, 'style', numberAttribute(node, 's'), size('cellXfs'));
      if (node.name === 'c' && attribute(node, 't') === 's')
        need(path, 'string', Number(textOf(childNamed(node, 'v'))), strings);
      if (node.name === 'xf') {
        need(path, 'font', numberAttribute(node, 'fontId'), size('fonts'));
        need(path, 'fill', numberAttribute(node, 'fillId'), size('fills'));
        need(path, 'border', numberAttribute(node, 'borderId'), size('borders'));
        need(path, 'named style', numberAttribute(node, 'xfId'), size('cellStyleXfs'));
      }
    }
  return found;
}
