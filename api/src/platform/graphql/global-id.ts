import { GraphQLError } from 'graphql';
import { isId } from '../../foundation/ids.ts';

/** The id of an object as the API shows it: unique across all types, and opaque to its reader. */
export function toGlobalId(typeName: string, id: string): string {
  return Buffer.from(`${typeName}:${id}`).toString('base64url');
}

/** Which object a global id means; null when it is no global id. */
export function readGlobalId(globalId: string): { readonly typeName: string; readonly id: string } | null {
  const bytes = Buffer.from(globalId, 'base64url');
  // Decoding skips what it does not know: only the very text that `toGlobalId` makes is an id.
  if (bytes.toString('base64url') !== globalId) return null;
  const parts = /^([A-Z]\w*):(.+)$/su.exec(bytes.toString('utf8'));
  return parts === null ? null : { typeName: parts[1]!, id: parts[2]! };
}

/** As {@link toGlobalId}; what is not there has no id. */
export function toGlobalIdOrNull(typeName: string, id: string | null): string | null {
  return id === null ? null : toGlobalId(typeName, id);
}

/**
 * The inner id of an object of a known type, whose ids are those of the house (`foundation/ids`).
 * @throws GraphQLError with code BAD_ID when the text is no id of that type
 */
export function fromGlobalId(typeName: string, globalId: string): string {
  const read = readGlobalId(globalId);
  if (read?.typeName === typeName && isId(read.id)) return read.id;
  const cause = read === null || read.typeName === typeName ? 'it is not an id of this API' : `it is the id of a ${read.typeName}`;
  throw new GraphQLError(`The id of a ${typeName} is expected, and ${cause}; send an id as this API gave it.`, {
    extensions: { code: 'BAD_ID' },
  });
}
