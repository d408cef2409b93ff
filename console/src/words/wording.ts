/** The shape of a group of sentences, free of the sentences themselves: what each further language must fill completely. */
export type Wording<Group> = { readonly [Key in keyof Group]: Group[Key] extends string ? string : Wording<Group[Key]> };

/** Every path to a sentence, as `wall.hero.open`. */
export type WordKey<Group> = {
  [Key in keyof Group & string]: Group[Key] extends string ? Key : `${Key}.${WordKey<Group[Key]>}`;
}[keyof Group & string];
