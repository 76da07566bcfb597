/** The charts of the result sheets; named alike in both languages, so that they are found again. */
export const CHART_NAMES = [
  'Forecast by quarter',
  'Forecast reliability',
  'StagesClaimedAndEarned',
  'InfluenceByAttitude',
] as const;
export type ChartName = (typeof CHART_NAMES)[number];

/** Whether a chart on a result sheet is one of ours. */
export function isChartName(name: string): name is ChartName {
  return CHART_NAMES.some((each) => each === name);
}
