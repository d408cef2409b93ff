import type { FormatError } from '../graphql/format-error.ts';
import type { PreparedOperation } from '../graphql/prepare-operation.ts';
import type { Variables } from '../graphql/compile-executor.ts';
import type { LivePayload } from './live-field.ts';

/** A payload ready for every viewer of a room: executed and serialised once. */
export interface Frame {
  readonly seq: number;
  /**
   * The GraphQL result as JSON in UTF-8, and the brace that ends the message of which it is the last part. It is shared by
   * all who send it and never changed.
   */
  readonly rest: Buffer;
}

export type Render = (prepared: PreparedOperation, variables: Variables, payload: LivePayload) => Promise<Frame>;

/** @param context makes what resolvers see; it knows no viewer */
export function createRender(context: () => object, formatError: FormatError): Render {
  return async (prepared, variables, payload) => {
    const { data, errors } = await prepared.execute(payload, context(), variables);
    const result = errors === undefined ? { data } : { data, errors: errors.map((error) => formatError(error)) };
    return { seq: payload.seq, rest: Buffer.from(`${JSON.stringify(result)}}`) };
  };
}
