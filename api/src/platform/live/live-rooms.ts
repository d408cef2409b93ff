import { LiveRoom, type RoomTools } from './live-room.ts';
import type { LiveRequest } from './live-request.ts';
import { createLiveTally } from './live-tally.ts';
import type { Seat } from './seat.ts';

/** The rooms in which somebody listens. */
export class LiveRooms<Viewer> {
  readonly tally = createLiveTally();
  readonly #tools: RoomTools;
  readonly #rooms = new Map<string, LiveRoom<Viewer>>();

  constructor(tools: RoomTools) {
    this.#tools = tools;
  }

  /** @returns takes the viewer out again; may be called when it is out already */
  join(request: LiveRequest<Viewer>, seat: Seat): () => void {
    const room = this.#rooms.get(request.roomKey) ?? this.#open(request);
    room.join(seat, request);
    return () => room.leave(seat);
  }

  /** How many rooms there are, and how many viewers in all of them. */
  count(): { readonly rooms: number; readonly viewers: number } {
    return { rooms: this.#rooms.size, viewers: [...this.#rooms.values()].reduce((sum, room) => sum + room.size, 0) };
  }

  #open(request: LiveRequest<Viewer>): LiveRoom<Viewer> {
    const room = new LiveRoom<Viewer>(request, this.#tools, this.tally[request.field.kind], () => {
      if (this.#rooms.get(request.roomKey) === room) this.#rooms.delete(request.roomKey);
    });
    this.#rooms.set(request.roomKey, room);
    return room;
  }
}
