import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** The teal of the input sheets, from dark to light. */
const BRAND: BrandVariants = {
  10: '#020F10',
  20: '#051F21',
  30: '#072F32',
  40: '#093D41',
  50: '#0A4A4F',
  60: '#0B555B',
  70: '#0B5D63',
  80: '#0E6D74',
  90: '#2A8087',
  100: '#45949A',
  110: '#60A8AD',
  120: '#7BBBC0',
  130: '#96CDD1',
  140: '#B1DDE0',
  150: '#CCEBED',
  160: '#E6F6F7',
};

const LIGHT: Theme = createLightTheme(BRAND);
// The darker steps that Fluent takes for text do not stand out enough from a dark pane.
const DARK: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
  colorBrandForegroundLinkPressed: BRAND[110],
};

/** The Fluent theme, dark or light: as Office says, or else as the system asks for. */
export function useHostTheme(): Theme {
  const [dark, setDark] = useState(hostIsDark);
  useEffect(() => {
    const system = darkSystem();
    if (system === null) return undefined;
    const follow = () => setDark(hostIsDark());
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    // Scrollbars and lists follow the page, which would otherwise follow the system.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark ? DARK : LIGHT;
}

function hostIsDark(): boolean {
  const officeTheme: { readonly isDarkTheme?: boolean } | undefined = Office.context.officeTheme;
  return officeTheme?.isDarkTheme ?? darkSystem()?.matches ?? false;
}

function darkSystem(): MediaQueryList | null {
  return typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : null;
}
