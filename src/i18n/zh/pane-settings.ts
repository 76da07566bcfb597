import type { PANE_SETTINGS_EN } from '../en/pane-settings';
import type { WordsLike } from '../shape/language';

/** “设置”页。 */
export const PANE_SETTINGS_ZH: WordsLike<typeof PANE_SETTINGS_EN> = {
  language: '窗格语言',
  sameAsOffice: '与 Office 相同',
  english: 'English',
  chinese: '中文',
  languageHint: '工作表保持创建时的语言。',
  rules: '规则',
  rulesHint: '所有权重、阈值和阶段条件都在“规则”表上，请在表中修改。',
  noRules: '此工作簿没有规则表，按默认值计算。',
  allDefault: '所有值均为默认值。',
  differs: '{count} 个值与默认不同',
  value: '{value}，默认 {default}',
  defaultWords: '内置文字',
  show: '定位',
  showRules: '打开规则表',
  reset: '恢复默认',
  resetOne: '将 {rule} 恢复为 {default}',
  resetAll: '全部恢复默认',
  missing: '{count} 条规则在表中没有对应的行，按默认值计算。',
  addMissing: '补上缺少的行',
  privacy: '隐私',
  privacyText: [
    '任何内容都不会离开工作簿：无需登录，没有遥测，页面载入后不再联网。',
    '本机只保存窗格语言和“自动检查”这两项选择。',
    '工作簿中有对人的看法，请只分享给需要的人。',
  ],
  about: '关于',
  version: '版本 {version}，方法 {method}',
  rulesInForce: '当前规则：{rules}',
  aboutText: '五维模型、C139 控单与 SSM 式阶段。赢率取自公开的事后统计，只是先验，不是承诺。',
};
