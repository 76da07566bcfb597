/**
 * A ref for what holds several steps: when what had the focus in it is gone, the focus goes to the whole of it instead of
 * falling to the page.
 */
export function keepFocus(steps: HTMLElement | null): (() => void) | undefined {
  if (steps === null) return undefined;
  let last: EventTarget | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target;
  };
  const observer = new MutationObserver(() => {
    const isLost = document.activeElement === document.body;
    if (isLost && last instanceof Node && !last.isConnected) steps.focus();
  });
  steps.addEventListener('focusin', remember);
  observer.observe(steps, { childList: true, subtree: true });
  return () => {
    steps.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}
