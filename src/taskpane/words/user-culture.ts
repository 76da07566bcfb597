import { useEffect, useState } from 'react';

/**
 * The culture by which Excel writes the numbers and dates of this user, such as `de-DE`: a user in Germany may have
 * Office in English. Null until it is known, and where Excel does not tell.
 */
export function useUserCulture(): string | null {
  const [culture, setCulture] = useState<string | null>(null);
  useEffect(() => {
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.11')) return undefined;
    let isOver = false;
    cultureName().then(
      (name) => isOver || setCulture(isUsable(name) ? name : null),
      // The language of Office stands in for it.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, []);
  return culture;
}

async function cultureName(): Promise<string> {
  return await Excel.run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load('name');
    await context.sync();
    return cultureInfo.name;
  });
}

function isUsable(name: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf([name]).length > 0;
  } catch {
    // The invariant culture has no name that the web knows.
    return false;
  }
}
