import type { Refusal } from './refusal.ts';

/** What is wrong with the length of a text that must say something; null when nothing is. @param name what the text is called in the refusal */
export function textFault(text: string, most: number, path: readonly string[], name = 'text'): Refusal | null {
  if (text.trim() !== '' && text.length <= most) return null;
  return { code: 'TEXT_LENGTH', message: `The ${name} must have 1 to ${most} characters.`, path };
}
