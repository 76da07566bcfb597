import { useEffect, useState } from 'react';
import type { Steps } from '../../method';
import { inSlices } from '../../workbook/in-slices';

class LeftAlone extends Error {}

/**
 * Runs work in slices, so that the pane goes on answering, and again when `start` changes. While the new work runs the
 * last result stays, as long as it is of the same `subject`; otherwise, and before the first, it is null. Whoever calls
 * keeps `start` the same while nothing has changed.
 */
export function useSteps<T>(start: () => Steps<T>, subject = ''): T | null {
  const [result, setResult] = useState<{ readonly value: T; readonly subject: string } | null>(null);
  useEffect(() => {
    let isLeft = false;
    const stopIfLeft = (): void => {
      if (isLeft) throw new LeftAlone();
    };
    inSlices(start(), stopIfLeft).then(
      (value) => {
        if (!isLeft) setResult({ value, subject });
      },
      (error: unknown) => {
        if (error instanceof LeftAlone) return;
        // a bug: it goes the way of all errors while drawing
        setResult(() => {
          throw error;
        });
      },
    );
    return () => {
      isLeft = true;
    };
  }, [start, subject]);
  return result?.subject === subject ? result.value : null;
}
