/** How the file writes a preset rule; formulas use `C` for the top-left cell of the first area. */
export interface PresetForm {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly formula?: string;
}

const week = 'WEEKDAY(TODAY())';
const day = 'ROUNDDOWN(C,0)';

// Names are those of Excel.ConditionalFormatPresetCriterion.
const PRESETS: Readonly<Record<string, PresetForm>> = {
  Blanks: { type: 'containsBlanks', formula: 'LEN(TRIM(C))=0' },
  NonBlanks: { type: 'notContainsBlanks', formula: 'LEN(TRIM(C))>0' },
  Errors: { type: 'containsErrors', formula: 'ISERROR(C)' },
  NonErrors: { type: 'notContainsErrors', formula: 'NOT(ISERROR(C))' },
  Yesterday: period('yesterday', 'FLOOR(C,1)=TODAY()-1'),
  Today: period('today', 'FLOOR(C,1)=TODAY()'),
  Tomorrow: period('tomorrow', 'FLOOR(C,1)=TODAY()+1'),
  LastSevenDays: period('last7Days', 'AND(TODAY()-FLOOR(C,1)<=6,FLOOR(C,1)<=TODAY())'),
  LastWeek: period('lastWeek', `AND(TODAY()-${day}>=(${week}),TODAY()-${day}<(${week}+7))`),
  ThisWeek: period('thisWeek', `AND(TODAY()-${day}<=${week}-1,${day}-TODAY()<=7-${week})`),
  NextWeek: period('nextWeek', `AND(${day}-TODAY()>(7-${week}),${day}-TODAY()<(15-${week}))`),
  LastMonth: period('lastMonth', 'AND(MONTH(C)=MONTH(EDATE(TODAY(),0-1)),YEAR(C)=YEAR(EDATE(TODAY(),0-1)))'),
  ThisMonth: period('thisMonth', 'AND(MONTH(C)=MONTH(TODAY()),YEAR(C)=YEAR(TODAY()))'),
  NextMonth: period('nextMonth', 'AND(MONTH(C)=MONTH(EDATE(TODAY(),0+1)),YEAR(C)=YEAR(EDATE(TODAY(),0+1)))'),
  AboveAverage: average({}),
  BelowAverage: average({ aboveAverage: '0' }),
  EqualOrAboveAverage: average({ equalAverage: '1' }),
  EqualOrBelowAverage: average({ aboveAverage: '0', equalAverage: '1' }),
  OneStdDevAboveAverage: average({ stdDev: '1' }),
  OneStdDevBelowAverage: average({ aboveAverage: '0', stdDev: '1' }),
  TwoStdDevAboveAverage: average({ stdDev: '2' }),
  TwoStdDevBelowAverage: average({ aboveAverage: '0', stdDev: '2' }),
  ThreeStdDevAboveAverage: average({ stdDev: '3' }),
  ThreeStdDevBelowAverage: average({ aboveAverage: '0', stdDev: '3' }),
  UniqueValues: { type: 'uniqueValues' },
  DuplicateValues: { type: 'duplicateValues' },
};

const PRESET_CRITERIA: readonly string[] = Object.keys(PRESETS);

/** The file form of a criterion, in either letter case of its first letter. */
export function presetForm(criterion: string): PresetForm {
  const form = PRESETS[criterion.charAt(0).toUpperCase() + criterion.slice(1)];
  if (!form) throw new RangeError(`No preset conditional format is called ${criterion}`);
  return form;
}

/** The criterion that a rule of the file means; undefined when it is not a preset. */
export function presetCriterion(
  type: string,
  attributes: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const truth = (value: string | undefined): string | undefined =>
    value === 'true' ? '1' : value === 'false' ? '0' : value;
  return PRESET_CRITERIA.find((criterion) => {
    const form = PRESETS[criterion];
    if (!form || form.type !== type) return false;
    return MARKS.every((mark) => {
      const usual = mark === 'aboveAverage' ? '1' : mark === 'equalAverage' ? '0' : '';
      return (truth(attributes[mark]) ?? usual) === (form.attributes?.[mark] ?? usual);
    });
  });
}

const MARKS = ['timePeriod', 'aboveAverage', 'equalAverage', 'stdDev'];

function period(timePeriod: string, formula: string): PresetForm {
  return { type: 'timePeriod', attributes: { timePeriod }, formula };
}

function average(attributes: Readonly<Record<string, string>>): PresetForm {
  return { type: 'aboveAverage', attributes };
}
