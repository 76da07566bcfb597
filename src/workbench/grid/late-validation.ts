import { IUniverInstanceService, UniverInstanceType, type Univer, type Workbook } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

/**
 * The library puts off its look at cells with a validation until the page is idle, and throws when their workbook was
 * loaded anew meanwhile. Such a look is left out.
 */
export function leaveOutLateValidation(univer: Univer): void {
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, sheetId, ranges) =>
    instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId)
      ? validate(unitId, sheetId, ranges)
      : [];
}
