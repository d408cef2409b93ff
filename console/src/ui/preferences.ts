import { shallowRef } from 'vue';
import type { Language } from '../words/durations.ts';
import { isLanguage, speak } from '../words/say.ts';

export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

const THEME_KEY = 'clausewatch.theme';
const LANGUAGE_KEY = 'clausewatch.language';

export const theme = shallowRef<Theme>('dark');

/** Whether a text, of an address or of storage, names a theme. */
export function isTheme(text: unknown): text is Theme {
  return THEMES.some((known) => known === text);
}

/** Storage may be switched off by the browser's policy; then the choice lasts as long as the page. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}

/** Shows a theme without remembering it: an address may ask for one. */
export function showTheme(wanted: Theme): void {
  theme.value = wanted;
  document.documentElement.dataset['theme'] = wanted;
}

/** Shows a theme and remembers it for the next visit. */
export function chooseTheme(wanted: Theme): void {
  showTheme(wanted);
  remember(THEME_KEY, wanted);
}

/** Speaks a language and remembers it for the next visit. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  await speak(wanted);
  remember(LANGUAGE_KEY, wanted);
}

/** The theme and language of this visit: what the address asks for (`?theme=&lang=`), else what was chosen before, else the browser's. */
export async function applyPreferences(search: string): Promise<void> {
  const asked = new URLSearchParams(search);
  const themes = [asked.get('theme'), remembered(THEME_KEY)];
  showTheme(themes.find(isTheme) ?? 'dark');
  const browser = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const languages = [asked.get('lang'), remembered(LANGUAGE_KEY)];
  await speak(languages.find(isLanguage) ?? browser);
}
