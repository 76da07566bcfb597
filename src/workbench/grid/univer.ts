import { LocaleType, merge, Univer, type ILocales, type Plugin, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import formattingChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEnglish from '@univerjs/preset-sheets-note/locales/en-US';
import noteChinese from '@univerjs/preset-sheets-note/locales/zh-CN';
import { IEditorBridgeService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { IMenuManagerService, UniverUIPlugin } from '@univerjs/ui';
import type { Language } from '../../i18n';
import { CellEditor } from './cell-editor';
import { countIndentsOfOverflow } from './indented-overflow';
import { OfferedMenus } from './offered-menus';

const locales: ILocales = {
  [LocaleType.EN_US]: merge({}, coreEnglish, formattingEnglish, validationEnglish, noteEnglish),
  [LocaleType.ZH_CN]: merge({}, coreChinese, formattingChinese, validationChinese, noteChinese),
};

countIndentsOfOverflow();

export function gridLocale(language: Language): LocaleType {
  return language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US;
}

/** Parts of the grid that are ours. */
const replaced = new Map<PluginCtor<Plugin>, { readonly override: readonly unknown[] }>([
  [UniverUIPlugin, { override: [[IMenuManagerService, { useClass: OfferedMenus }]] }],
  [UniverSheetsUIPlugin, { override: [[IEditorBridgeService, { useClass: CellEditor }]] }],
]);

export interface UniverParts {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Starts the spreadsheet grid in an element: toolbar, formula bar and sheet tabs, and no calculation of its own. */
export function startUniver(container: HTMLElement, language: Language, isDark: boolean): UniverParts {
  const univer = new Univer({ locale: gridLocale(language), locales, darkMode: isDark });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      disableAutoFocus: true,
      footer: {
        sheetBar: true,
        statisticBar: true,
        menus: false,
        zoomSlider: false,
      },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  const registered = new Set<PluginCtor<Plugin>>();
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      const [constructor, settings] = Array.isArray(plugin) ? plugin : [plugin, undefined];
      if (registered.has(constructor)) continue;
      registered.add(constructor);
      const ours = replaced.get(constructor);
      univer.registerPlugin(constructor, ours ? { ...settings, ...ours } : settings);
    }
  }
  return { univer, api: FUniver.newAPI(univer) };
}
