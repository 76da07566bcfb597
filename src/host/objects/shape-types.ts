/** The shapes of `Excel.GeometricShapeType`. */
const types: readonly string[] = [
  'LineInverse Triangle RightTriangle Rectangle Diamond Parallelogram Trapezoid NonIsoscelesTrapezoid',
  'Pentagon Hexagon Heptagon Octagon Decagon Dodecagon Star4 Star5 Star6 Star7 Star8 Star10 Star12 Star16',
  'Star24 Star32 RoundRectangle Round1Rectangle Round2SameRectangle Round2DiagonalRectangle',
  'SnipRoundRectangle Snip1Rectangle Snip2SameRectangle Snip2DiagonalRectangle Plaque Ellipse Teardrop',
  'HomePlate Chevron PieWedge Pie BlockArc Donut NoSmoking RightArrow LeftArrow UpArrow DownArrow',
  'StripedRightArrow NotchedRightArrow BentUpArrow LeftRightArrow UpDownArrow LeftUpArrow LeftRightUpArrow',
  'QuadArrow LeftArrowCallout RightArrowCallout UpArrowCallout DownArrowCallout LeftRightArrowCallout',
  'UpDownArrowCallout QuadArrowCallout BentArrow UturnArrow CircularArrow LeftCircularArrow',
  'LeftRightCircularArrow CurvedRightArrow CurvedLeftArrow CurvedUpArrow CurvedDownArrow SwooshArrow Cube',
  'Can LightningBolt Heart Sun Moon SmileyFace IrregularSeal1 IrregularSeal2 FoldedCorner Bevel Frame',
  'HalfFrame Corner DiagonalStripe Chord Arc LeftBracket RightBracket LeftBrace RightBrace BracketPair',
  'BracePair Callout1 Callout2 Callout3 AccentCallout1 AccentCallout2 AccentCallout3 BorderCallout1',
  'BorderCallout2 BorderCallout3 AccentBorderCallout1 AccentBorderCallout2 AccentBorderCallout3',
  'WedgeRectCallout WedgeRRectCallout WedgeEllipseCallout CloudCallout Cloud Ribbon Ribbon2 EllipseRibbon',
  'EllipseRibbon2 LeftRightRibbon VerticalScroll HorizontalScroll Wave DoubleWave Plus FlowChartProcess',
  'FlowChartDecision FlowChartInputOutput FlowChartPredefinedProcess FlowChartInternalStorage',
  'FlowChartDocument FlowChartMultidocument FlowChartTerminator FlowChartPreparation FlowChartManualInput',
  'FlowChartManualOperation FlowChartConnector FlowChartPunchedCard FlowChartPunchedTape',
  'FlowChartSummingJunction FlowChartOr FlowChartCollate FlowChartSort FlowChartExtract FlowChartMerge',
  'FlowChartOfflineStorage FlowChartOnlineStorage FlowChartMagneticTape FlowChartMagneticDisk',
  'FlowChartMagneticDrum FlowChartDisplay FlowChartDelay FlowChartAlternateProcess',
  'FlowChartOffpageConnector ActionButtonBlank ActionButtonHome ActionButtonHelp ActionButtonInformation',
  'ActionButtonForwardNext ActionButtonBackPrevious ActionButtonEnd ActionButtonBeginning',
  'ActionButtonReturn ActionButtonDocument ActionButtonSound ActionButtonMovie Gear6 Gear9 Funnel MathPlus',
  'MathMinus MathMultiply MathDivide MathEqual MathNotEqual CornerTabs SquareTabs PlaqueTabs ChartX',
  'ChartStar ChartPlus',
].flatMap((line) => line.split(' '));

/** Shapes that a file calls by another word than the API, whose first letter is small there. */
const otherWords: Readonly<Record<string, string>> = {
  LineInverse: 'lineInv',
  RightTriangle: 'rtTriangle',
  Rectangle: 'rect',
  RoundRectangle: 'roundRect',
  Round1Rectangle: 'round1Rect',
  Round2SameRectangle: 'round2SameRect',
  Round2DiagonalRectangle: 'round2DiagRect',
  SnipRoundRectangle: 'snipRoundRect',
  Snip1Rectangle: 'snip1Rect',
  Snip2SameRectangle: 'snip2SameRect',
  Snip2DiagonalRectangle: 'snip2DiagRect',
  DiagonalStripe: 'diagStripe',
  WedgeRRectCallout: 'wedgeRoundRectCallout',
};

/** The API's name of a geometric shape to its word in a file. */
export const geometries: Readonly<Record<string, string>> = Object.fromEntries(
  types.map((type) => [type, otherWords[type] ?? type.slice(0, 1).toLowerCase() + type.slice(1)]),
);
