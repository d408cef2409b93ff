import { registerEnumType } from 'type-graphql';

/**
 * Makes the words of a field an enum of the schema, each under its own name.
 * @returns the object that stands for the enum in type thunks
 */
export function registerWords<const Word extends string>(
  name: string, words: readonly Word[], description: string,
): { readonly [W in Word]: W } {
  const values = Object.fromEntries(words.map((word) => [word, word])) as { readonly [W in Word]: W };
  registerEnumType(values, { name, description });
  return values;
}
