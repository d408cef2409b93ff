/** An event of a ticket, as the log holds it: what happened, when, and its place in the ticket's story. */
export interface OracleEvent {
  readonly type: string;
  readonly occurredAt: number;
  readonly place: number;
  readonly payload: object;
}

/** What has happened to a ticket by some instant, in order. */
export type Story = readonly OracleEvent[];

/** The story up to `now`: by when things happened, those of one instant by their place. */
export function storyUntil(events: readonly OracleEvent[], now: number): Story {
  return events.filter(({ occurredAt }) => occurredAt <= now).sort((a, b) => (a.occurredAt === b.occurredAt ? a.place - b.place : a.occurredAt - b.occurredAt));
}

/** A word of an event's payload; undefined where it has none. */
export function fact(event: OracleEvent | undefined, name: string): unknown {
  return event === undefined ? undefined : (event.payload as Readonly<Record<string, unknown>>)[name];
}

/** The place in the story of the last event of these types up to and including `index`; -1 when there is none. */
export function lastOf(story: Story, index: number, ...types: readonly string[]): number {
  return story.findLastIndex((event, i) => i <= index && types.includes(event.type));
}

/** The place in the story of the next event of these types after `index`; -1 when there is none. */
export function nextOf(story: Story, index: number, ...types: readonly string[]): number {
  return story.findIndex((event, i) => i > index && types.includes(event.type));
}
