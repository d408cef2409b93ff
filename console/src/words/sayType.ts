import type { WordKey } from './wording.ts';
import type { zh } from './zh/words.ts';

export type Key = WordKey<typeof zh>;
export type Figures = Readonly<Record<string, string | number>>;

/** Gives the sentence of a key in the language of the moment: handed to rules that compose sentences, so that they stay pure. */
export type Say = (key: Key, figures?: Figures) => string;
