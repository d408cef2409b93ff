/** A text in both languages of the product: Simplified Chinese first, English second. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** The languages of the product, and so those in which a customer can be written to. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
