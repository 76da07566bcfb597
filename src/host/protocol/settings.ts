/** How the embedded Excel behaves; every field has the default of `defaultSettings`. */
export interface HostSettings {
  /** Highest `ExcelApi` requirement set, e.g. `1.17`. */
  readonly requirementSet: string;
  /** Where Excel runs, as `Office.context.platform` says it. */
  readonly platform: 'PC' | 'Mac' | 'OfficeOnline' | 'iOS';
  /** Largest request and response in bytes; Excel on the web has 5 MB. Infinity where there is no limit. */
  readonly payloadLimit: number;
  /** The user is editing a cell: every request is refused. */
  readonly cellEditMode: boolean;
  readonly readOnly: boolean;
  /** New PivotTables are refused, as by some builds of Excel (rule 170). */
  readonly refusesPivots: boolean;
  /** New comments are refused, as by some builds of Excel (rule 148). */
  readonly refusesComments: boolean;
  /** Another workbook has the focus: what selects or activates is refused (rule 160). */
  readonly isInBackground: boolean;
  /** Name of the workbook file. */
  readonly workbookName: string;
  readonly displayLanguage: string;
  /** `triggerSource` of events that the add-in's own writes raise. */
  readonly addInSource: string;
  /** The author of new comments. */
  readonly userName: string;
  readonly userEmail: string;
  /** ISO time of "now", for comments and document properties. */
  readonly now: () => string;
}

const megabyte = 1024 * 1024;

export const defaultSettings: HostSettings = {
  requirementSet: '1.18',
  platform: 'PC',
  payloadLimit: Infinity,
  cellEditMode: false,
  readOnly: false,
  refusesPivots: false,
  refusesComments: false,
  isInBackground: false,
  workbookName: 'Workbook.xlsx',
  displayLanguage: 'en-US',
  addInSource: 'ThisLocalAddin',
  userName: 'User',
  userEmail: 'user@example.com',
  now: () => new Date().toISOString(),
};

/** Settings of Excel on the web: messages of at most 5 MB. */
export const webSettings: Partial<HostSettings> = { platform: 'OfficeOnline', payloadLimit: 5 * megabyte };

/** Whether version `1.10` is at least `1.9`, part by part. */
function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Whether an Excel of these settings has a requirement set. */
export function supportsSet(settings: HostSettings, name: string, version: string): boolean {
  switch (name.toLowerCase()) {
    case 'excelapi':
      return isAtLeast(settings.requirementSet, version);
    case 'excelapionline':
      return settings.platform === 'OfficeOnline' && isAtLeast('1.1', version);
    case 'addincommands':
    case 'ribbonapi':
      return isAtLeast('1.1', version);
    default:
      return false;
  }
}
