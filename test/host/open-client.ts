import { startExcelClient, type ExcelClient } from '../../src/host/client/node';
import { createHost, type Host, type HostOptions } from '../../src/host/host';
import { newWorkbook, type WorkbookModel } from '../../src/files/model/workbook';

export interface OpenClient extends ExcelClient {
  readonly host: Host;
  /** `Excel.run` of this client. */
  run<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
}

/** Microsoft's client on an embedded Excel that holds the given workbook, or a blank one. */
export function openClient(model: WorkbookModel = newWorkbook(), options: HostOptions = {}): OpenClient {
  const host = createHost(model, options);
  const client = startExcelClient(host);
  return {
    Excel: client.Excel,
    Office: client.Office,
    OfficeExtension: client.OfficeExtension,
    host,
    run: (work) => client.Excel.run(work),
  };
}
