import { GraphQLError, Kind, visit, type DocumentNode, type StringValueNode } from 'graphql';
import type { Variables } from './compile-executor.ts';

const REMEDY = 'a text with a NUL character or half of a character (a lone surrogate), which no database keeps: leave it out';

/** Whether a text can be kept: PostgreSQL knows neither NUL nor half of a surrogate pair. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** @returns the error with code BAD_USER_INPUT for the first variable that holds a text which cannot be kept; null when all can */
export function unstorableVariable(variables: Variables): GraphQLError | null {
  for (const [name, value] of Object.entries(variables)) {
    if (holdsUnstorable(value)) return new GraphQLError(`The variable \`${name}\` holds ${REMEDY}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return null;
}

/** @returns an error for each text in a document that cannot be kept */
export function unstorableTexts(document: DocumentNode): readonly GraphQLError[] {
  const found: StringValueNode[] = [];
  visit(document, { [Kind.STRING]: (node: StringValueNode) => { if (!isStorable(node.value)) found.push(node); } });
  return found.map((node) => new GraphQLError(`The document holds ${REMEDY}.`, { nodes: [node] }));
}

/** Without recursion: a small text can be nested deeper than the stack is. */
function holdsUnstorable(value: unknown): boolean {
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string' && !isStorable(next)) return true;
    if (typeof next === 'object' && next !== null) for (const inside of Object.values(next)) waiting.push(inside);
  }
  return false;
}
