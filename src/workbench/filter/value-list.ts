import { format } from '../../i18n';
import type { WorkbenchTexts } from '../../i18n/workbench';
import { element } from '../shell/element';
import type { ColumnValues } from './column-values';
import { chosenPart, leavesOf, matching, type ValueNode } from './value-tree';

/** So many entries are in the list at once; the others are found by searching. */
const mostEntries = 300;
/** Pixels that an entry stands further in than the year or month above it. */
const step = 18;

/** The values of a column with a box each. */
export class ValueList {
  readonly element: HTMLElement;
  private search = '';
  private ticked: ReadonlySet<ValueNode>;
  private readonly unfolded = new Set<string>();

  constructor(
    private readonly values: ColumnValues,
    private readonly texts: WorkbenchTexts,
    column: string,
    private readonly changed: (chosen: number) => void,
  ) {
    this.ticked = values.chosen;
    this.element = element('div', { class: 'values', role: 'group', 'aria-label': column });
    this.draw();
  }

  get chosen(): ReadonlySet<ValueNode> {
    return this.ticked;
  }

  /** Shows the values in which a text occurs, all of them ticked, as Excel does: it narrows the filter to them. */
  find(search: string): void {
    this.search = search.trim();
    this.ticked = this.search === '' ? this.values.chosen : new Set(leavesOf(this.found));
    this.draw();
  }

  private get found(): readonly ValueNode[] {
    return matching(this.values.nodes, this.search);
  }

  private draw(): void {
    const focused = document.activeElement?.getAttribute('data-key') ?? null;
    const { found, texts } = this;
    const entries = this.entries(found, 0);
    const leftOut = entries.length - mostEntries;
    const all: ValueNode = { label: texts.selectAll, value: '', children: found };
    const more = format(texts.moreValues, { count: leftOut.toLocaleString(texts.locale) });
    this.element.replaceChildren(
      found.length === 0 ? element('p', {}, texts.nothingFound) : this.line(all, 'all', 0),
      ...entries.slice(0, mostEntries).map((entry) => entry()),
      ...(leftOut > 0 ? [element('p', {}, more)] : []),
    );
    const again = focused === null ? null : `[data-key="${CSS.escape(focused)}"]`;
    if (again !== null) this.element.querySelector<HTMLElement>(again)?.focus();
    this.changed(this.ticked.size);
  }

  private entries(nodes: readonly ValueNode[], depth: number): (() => HTMLElement)[] {
    return nodes.flatMap((node) => [
      () => this.line(node, JSON.stringify(node.value), depth),
      ...(this.isUnfolded(node) ? this.entries(node.children, depth + 1) : []),
    ]);
  }

  private isUnfolded({ value }: ValueNode): boolean {
    return this.search !== '' || this.unfolded.has(JSON.stringify(value));
  }

  private line(node: ValueNode, key: string, depth: number): HTMLElement {
    const box = element('input', { type: 'checkbox', 'data-key': key });
    const part = chosenPart(node, this.ticked);
    box.checked = part === 'all';
    box.indeterminate = part === 'some';
    box.addEventListener('change', () => this.tick(node, box.checked));
    const canFold = node.children.length > 0 && key !== 'all';
    const line = element(
      'div',
      { class: 'value' },
      ...(canFold ? [this.foldButton(node, key)] : []),
      element('label', { title: node.label }, box, node.label),
    );
    line.style.paddingInlineStart = `${depth * step}px`;
    return line;
  }

  private foldButton(node: ValueNode, key: string): HTMLElement {
    const isOpen = this.isUnfolded(node);
    const fold = (): void => {
      if (isOpen) this.unfolded.delete(key);
      else this.unfolded.add(key);
      this.draw();
    };
    return element(
      'button',
      {
        type: 'button',
        class: 'fold',
        'data-key': `fold ${key}`,
        'aria-expanded': String(isOpen),
        'aria-label': node.label,
        click: fold,
      },
      isOpen ? '▾' : '▸',
    );
  }

  private tick(node: ValueNode, isTicked: boolean): void {
    const ticked = new Set(this.ticked);
    for (const leaf of leavesOf([node])) {
      if (isTicked) ticked.add(leaf);
      else ticked.delete(leaf);
    }
    this.ticked = ticked;
    this.draw();
  }
}
