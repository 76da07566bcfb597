/** Whether the page is to be dark: as the address says (`?theme=dark`), otherwise as the system asks for. */
export function wantsDark(search: URLSearchParams): boolean {
  const theme = search.get('theme');
  if (theme === 'dark' || theme === 'light') return theme === 'dark';
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** The colours of the surroundings, as Office tells them to an add-in. */
export function officeTheme(isDark: boolean): Readonly<Record<string, unknown>> {
  return isDark
    ? {
        isDarkTheme: true,
        bodyBackgroundColor: '#1C1E22',
        bodyForegroundColor: '#E8EAED',
        controlBackgroundColor: '#25282D',
        controlForegroundColor: '#E8EAED',
      }
    : {
        isDarkTheme: false,
        bodyBackgroundColor: '#FFFFFF',
        bodyForegroundColor: '#1F2328',
        controlBackgroundColor: '#F5F6F8',
        controlForegroundColor: '#1F2328',
      };
}
