import { DEFAULT_STYLES, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEnglish from '@univerjs/preset-sheets-note/locales/en-US';
import noteChinese from '@univerjs/preset-sheets-note/locales/zh-CN';
import { sheetDefaults } from '../univer/univer-snapshot';

/** Univer on the screen: the lean plugins, never the bundle of presets, whose pro parts are not openly licensed. */
export const startGrid = (container: HTMLElement, language: 'zh' | 'en'): Univer => {
  // What draws chips and editors does not ask the sheet for its default style.
  Object.assign(DEFAULT_STYLES, sheetDefaults.defaultStyle);
  const univer = new Univer({
    locale: language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, validationChinese, conditionalChinese, noteChinese),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, validationEnglish, conditionalEnglish, noteEnglish),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      formula: { initialFormulaComputing: CalculationMode.FORCED },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets)
    for (const plugin of plugins) Array.isArray(plugin) ? univer.registerPlugin(plugin[0], plugin[1]) : univer.registerPlugin(plugin);
  return univer;
};
