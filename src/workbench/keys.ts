import type { SheetTools } from './sheet-tools';

/** F6 goes from the sheet to the pane and back, Alt and an arrow open a header's filter, as in Excel. */
export class Keys {
  constructor(
    private readonly page: {
      readonly frame: HTMLIFrameElement;
      readonly tools: SheetTools;
      readonly focusSheet: () => void;
      /** Somebody types into a cell. */
      readonly isTyping: () => boolean;
    },
  ) {}

  /** Listens in the window and, once the pane is open, in its frame. */
  listen(): void {
    for (const each of [window, this.page.frame.contentWindow])
      each?.addEventListener('keydown', this.pressed, true);
  }

  dispose(): void {
    window.removeEventListener('keydown', this.pressed, true);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const { frame, tools, focusSheet, isTyping } = this.page;
    const isInSheet = event.view === window;
    if (event.key === 'F6') {
      event.preventDefault();
      if (!isInSheet) focusSheet();
      else frame.contentDocument?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    } else if (event.key === 'ArrowDown' && event.altKey && isInSheet && !isTyping()) {
      if (!tools.isAtFilterButton) return;
      event.preventDefault();
      event.stopPropagation();
      tools.openFilter();
    }
  };
}
