import { useCallback, useRef } from 'react';

/**
 * Remembers what has the focus when something takes the place of the page, and gives the focus back: to the chosen tab
 * where that is gone or hidden.
 */
export function useFocusBefore(): readonly [remember: () => void, giveBack: () => void] {
  const before = useRef<Element | null>(null);
  const remember = useCallback(() => {
    before.current ??= document.activeElement;
  }, []);
  const giveBack = useCallback(() => {
    const element = before.current;
    before.current = null;
    // What was pressed is shown again only after the task has made place for it.
    setTimeout(() => {
      const isThere = element?.isConnected === true && element.closest('[hidden]') === null;
      const target = isThere ? element : document.querySelector('[role=tab][aria-selected=true]');
      if (target instanceof HTMLElement) target.focus();
    });
  }, []);
  return [remember, giveBack];
}
