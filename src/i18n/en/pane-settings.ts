/** The Settings tab. */
export const PANE_SETTINGS_EN = {
  language: 'Language of this pane',
  sameAsOffice: 'As in Office',
  english: 'English',
  chinese: '中文',
  languageHint: 'The sheets keep the language in which they were made.',
  rules: 'Rules',
  rulesHint: 'Every weight, threshold and gate is a value on the Rules sheet. Change it there.',
  noRules: 'This workbook has no Rules table: the defaults hold.',
  allDefault: 'All values are the defaults.',
  differs: '{count} {count|value differs|values differ} from the default',
  value: '{value}, default {default}',
  defaultWords: 'the built-in words',
  show: 'Show',
  showRules: 'Show the Rules sheet',
  reset: 'Reset',
  resetOne: 'Reset {rule} to {default}',
  resetAll: 'Reset all',
  missing:
    '{count} {count|rule has|rules have} no line in the table; {count|its default holds|their defaults hold}.',
  addMissing: 'Add the missing lines',
  privacy: 'Privacy',
  privacyText: [
    'Nothing leaves the workbook. There is no sign-in, no telemetry, and no network call after this page has loaded.',
    'Only the language of the pane and the choice to check by itself are kept on this computer.',
    'The workbook holds opinions about people. Share it only with those who need it.',
  ],
  about: 'About',
  version: 'Version {version}, method {method}',
  rulesInForce: 'Rules in force: {rules}',
  aboutText:
    'Five dimensions, C139 control and SSM-style stages. The rates are a published prior judged with hindsight, not a promise.',
} as const;
