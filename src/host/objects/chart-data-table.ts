import type { ChartDataTable } from '../../files/model/chart-parts';
import { requirePlotEditable } from './kept-plot';
import { asFlag } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { dataTableFormatClass } from './chart-looks';
import { kept } from './chart-members';
import type { ChartHandle } from './chart-handle';

const usual: ChartDataTable = {
  isVisible: false,
  horizontalLines: true,
  verticalLines: true,
  outline: true,
  legendKeys: true,
};

/** Whether the type of a chart has axes that a data table can stand below. */
export function mayHaveDataTable({ chart: { type } }: ChartHandle): boolean {
  return /^(?:3D)?(?:Column|Bar|Line|Area)|^(?:Cylinder|Cone|Pyramid)/.test(type);
}

function change({ chart }: ChartHandle, part: Partial<ChartDataTable>): void {
  chart.dataTable = { ...usual, ...chart.dataTable, ...part };
}

function flag(
  name: 'isVisible' | 'horizontalLines' | 'verticalLines' | 'outline' | 'legendKeys',
): PropertyMember<ChartHandle> {
  return kept<ChartHandle, boolean>(
    ({ chart }) => chart.dataTable?.[name],
    usual[name],
    asFlag,
    (handle, value) => change(handle, { [name]: value }),
  );
}

export const chartDataTableClass: ObjectClass<ChartHandle> = {
  name: 'ChartDataTable',
  requireEditable: requirePlotEditable,
  properties: {
    Visible: flag('isVisible'),
    ShowHorizontalBorder: flag('horizontalLines'),
    ShowVerticalBorder: flag('verticalLines'),
    ShowOutlineBorder: flag('outline'),
    ShowLegendKey: flag('legendKeys'),
  },
  links: {
    Format: (handle) =>
      bind(dataTableFormatClass, {
        book: handle.book,
        sheet: handle.sheet,
        plotOf: handle.chart,
        get: () => handle.chart.dataTable?.look,
        set: (look) => change(handle, { look }),
      }),
  },
};
