/** A text in both languages of the product: Simplified Chinese first, English second. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}
