import { PAGE } from '../page-operations.ts';
import { openViewer, openViewers, type ViewerWish } from '../viewer-socket.ts';

export interface ToSoakViewers {
  readonly port: number;
  readonly token: string;
  readonly viewers: number;
}

export interface SoakViewersCount {
  readonly received: number;
  readonly bytes: number;
  /** How often the server has closed a connection. */
  readonly closed: number;
}

/** How long a viewer waits before it comes back. */
const BACK_AFTER_MS = 1_000;

const count = { received: 0, bytes: 0, closed: 0 };
const take = (message: Buffer): void => {
  count.received += 1;
  count.bytes += message.length;
};

/** Open pages of the wall: they count what they are sent, and come back when they are sent away. */
process.on('message', (message: ToSoakViewers | 'count') => {
  if (message === 'count') return void process.send!(count satisfies SoakViewersCount);
  const { port, token, viewers } = message;
  const wish: ViewerWish = {
    port, token, operations: PAGE,
    onClosed() {
      count.closed += 1;
      setTimeout(() => void openViewer(wish, (_id, bytes) => take(bytes)), BACK_AFTER_MS);
    },
  };
  void openViewers(Array.from({ length: viewers }, () => wish), (_viewer, _id, bytes) => take(bytes)).then(() => process.send!('ready'));
});
process.on('disconnect', () => process.exit());
