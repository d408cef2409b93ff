import type { TypedDocumentString } from '../generated/graphql.ts';
import { viewer } from '../session/viewer.ts';
import { socket, waitToRetry } from './socket.ts';

/**
 * Follows a subscription until `stop` is called. After every interruption it is sent again with the variables of that
 * moment, so that `variables` can name the last `seq` received and the server sends what was missed. It never gives up
 * while someone is signed in.
 */
export function follow<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: () => Variables,
  onData: (data: Data) => void,
): () => void {
  let stopped = false;
  let failures = 0;
  let unsubscribe: () => void = () => undefined;

  const again = async (): Promise<void> => {
    if (stopped) return;
    await waitToRetry(failures++);
    if (!stopped && viewer.value !== null) start();
  };

  const start = (): void => {
    const payload = {
      query: document.toString(),
      // Read anew each time the client sends the subscription.
      get variables() {
        return variables() as Record<string, unknown>;
      },
    };
    unsubscribe = socket().subscribe<Data>(payload, {
      next: ({ data, errors }) => {
        if (errors !== undefined || data === undefined || data === null) return;
        failures = 0;
        onData(data);
      },
      error: () => void again(),
      complete: () => void again(),
    });
  };

  start();
  return () => {
    stopped = true;
    unsubscribe();
  };
}
