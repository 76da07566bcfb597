import { format } from '../../i18n';
import type { WorkbenchTexts } from '../../i18n/workbench';
import { element } from '../shell/element';
import type { ColumnValues } from './column-values';
import { ValueList } from './value-list';
import { filterValues, type FilterValue } from './value-tree';

export interface FilterMenuOptions {
  readonly texts: WorkbenchTexts;
  readonly column: string;
  readonly values: ColumnValues;
  readonly isFiltered: boolean;
  /** Where it opens: its right edge and top in pixels of the window. */
  readonly place: { readonly right: number; readonly top: number };
  /** The chosen values; null for all of them. */
  readonly filter: (values: readonly FilterValue[] | null) => void;
  /** Null where rows cannot be sorted. */
  readonly sort: ((ascending: boolean) => void) | null;
  readonly closed: () => void;
}

const distance = 8;

/** Opens what a filter's button opens in Excel: sorting, clearing, a list of values to choose from. Answers how to close it. */
export function openFilterMenu(options: FilterMenuOptions): () => void {
  const { texts, column, values, sort } = options;
  const button = (text: string, work: () => void): HTMLElement =>
    element('button', { type: 'button', click: leave(work) }, text);
  const apply = element('button', { type: 'button', class: 'primary', click: done }, texts.apply);
  const search = element('input', { type: 'search', 'aria-label': texts.search, placeholder: texts.search });
  const list = new ValueList(values, texts, column, (chosen) => {
    apply.disabled = chosen === 0;
  });
  const menu = element(
    'div',
    { class: 'filter-menu', role: 'dialog', 'aria-label': format(texts.filterOf, { column }) },
    ...(sort ? [button(texts.sortUp, () => sort(true)), button(texts.sortDown, () => sort(false))] : []),
    ...(options.isFiltered
      ? [button(format(texts.clearFilterOf, { column }), () => options.filter(null))]
      : []),
    search,
    list.element,
    element(
      'div',
      { class: 'ends' },
      apply,
      button(texts.cancel, () => undefined),
    ),
  );
  search.addEventListener('input', () => list.find(search.value));
  menu.addEventListener('keydown', pressed);
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close();
  });
  document.addEventListener('pointerdown', pressedOutside, true);
  document.body.append(menu);
  moveInto(menu, options.place);
  search.focus();
  return close;

  function leave(work: () => void): () => void {
    return () => {
      close();
      work();
    };
  }

  function done(): void {
    const picked = list.chosen;
    if (picked.size > 0) leave(() => options.filter(filterValues(values.nodes, picked)))();
  }

  function pressed(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === search) done();
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else return;
    event.preventDefault();
  }

  function step(by: number): void {
    const stops = [...menu.querySelectorAll<HTMLElement>('button:enabled, input')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    stops[(at + by + stops.length) % stops.length]?.focus();
  }

  function pressedOutside(event: PointerEvent): void {
    if (!(event.target instanceof Node && menu.contains(event.target))) close();
  }

  function close(): void {
    document.removeEventListener('pointerdown', pressedOutside, true);
    if (!menu.isConnected) return;
    menu.remove();
    options.closed();
  }
}

/** Puts the menu at its place, or as near as it is whole in the window. */
function moveInto(menu: HTMLElement, { right, top }: FilterMenuOptions['place']): void {
  const within = (wanted: number, size: number, room: number): number =>
    Math.max(distance, Math.min(wanted, room - size - distance));
  const { offsetWidth: width, offsetHeight: height } = menu;
  menu.style.left = `${within(right - width, width, window.innerWidth)}px`;
  menu.style.top = `${within(top, height, window.innerHeight)}px`;
}
