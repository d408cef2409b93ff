import { createI18n } from 'vue-i18n';
import { knownCode } from './codes.ts';
import type { CodeList } from './codes.ts';
import type { LocalText } from './localText.ts';
import { LANGUAGES } from './durations.ts';
import type { Language } from './durations.ts';
import type { EnumName, EnumValues } from './terms.ts';
import type { Say } from './sayType.ts';

/** Words are looked up by their dotted path as it stands; no key contains a dot. */
function resolveWord(messages: unknown, path: string): string | null {
  let found: unknown = messages;
  for (const step of path.split('.')) {
    if (typeof found !== 'object' || found === null) return null;
    found = (found as Record<string, unknown>)[step];
  }
  return typeof found === 'string' ? found : null;
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh' as Language,
  fallbackLocale: false,
  messages: {},
  messageResolver: resolveWord,
});

const loaders: Record<Language, () => Promise<object>> = {
  zh: async () => (await import('./zh/words.ts')).zh,
  en: async () => (await import('./en/words.ts')).en,
};

/** Loads the words of a language, when they are not loaded yet, and speaks it from now on. */
export async function speak(wanted: Language): Promise<void> {
  const { global } = i18n;
  if (!global.availableLocales.includes(wanted)) {
    global.setLocaleMessage(wanted, (await loaders[wanted]()) as never);
  }
  global.locale.value = wanted;
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en';
}

/** Whether a text, of an address or of storage, names a language. */
export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((known) => known === text);
}

/** The language of the moment; reactive. */
export function language(): Language {
  const current = i18n.global.locale.value;
  return isLanguage(current) ? current : 'zh';
}

/** The sentence of a key in the language of the moment, its {figures} filled in; reactive. */
export const say: Say = (key, figures = {}) => i18n.global.t(key, figures);

/** The word for a value of an enum of the schema. */
export function term<Name extends EnumName>(name: Name, value: EnumValues[Name]): string {
  return i18n.global.t(`term.${name}.${value}`);
}

/** The word for a text that may be a value of an enum; null when it is none. */
export function termIfKnown(name: EnumName, text: string): string | null {
  const key = `term.${name}.${text}`;
  return i18n.global.te(key) ? i18n.global.t(key) : null;
}

/** The word for a name that the API sends as a plain string; a name nobody here knows gets the general word of its list. */
export function codeWord(list: CodeList, code: string): string {
  return i18n.global.t(`code.${list}.${knownCode(list, code)}`);
}

/** The side of a bilingual text that belongs to the language of the moment. */
export function local(text: LocalText): string {
  return text[language()];
}

/** A list of words as one text: 紧急、重大 or Urgent, Major. */
export function listed(words: readonly string[]): string {
  return words.join(language() === 'zh' ? '、' : ', ');
}
