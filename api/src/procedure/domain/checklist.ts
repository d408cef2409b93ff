import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import type { PlacedItem } from '../../tickets/domain/procedure.ts';
import { itemsOf } from '../../tickets/domain/procedures.ts';
import { walk } from './walk.ts';

export const ITEM_STATES = ['OPEN', 'DONE', 'SKIPPED'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** §4.1: an item of the ticket's checklists, and by whom it was ticked or left out. */
export interface ItemRecord {
  readonly item: PlacedItem;
  readonly state: ItemState;
  /** When it came to its state; null while nobody has touched it. */
  readonly at: Instant | null;
  readonly actor: Actor | null;
  readonly reason: string | null;
}

interface Mark {
  readonly state: ItemState;
  readonly event: RecordedTicketEvent;
}

/** The items of the present round as the story leaves them; each is there from the classification on, without anything being written for it. */
export function checklistOf(story: readonly RecordedTicketEvent[]): readonly ItemRecord[] {
  const turns = walk(story);
  const last = turns.at(-1)?.after;
  if (last === undefined) return [];
  const marks = new Map<string, Mark>();
  const skippedAt = new Map<number, string>();
  for (const { event } of turns) {
    if (event.type === 'REOPENED') marks.clear();
    else if (event.type === 'ITEMS_TICKED') for (const item of event.payload.items) marks.set(item, { state: 'DONE', event });
    else if (event.type === 'ITEM_UNTICKED') marks.set(event.payload.item, { state: 'OPEN', event });
    else if (event.type === 'ITEM_SKIPPED') {
      marks.set(event.payload.item, { state: 'SKIPPED', event });
      skippedAt.set(event.place, event.payload.item);
    } else if (event.type === 'DEVIATION_DECIDED' && !event.payload.approved) {
      const item = skippedAt.get(event.payload.deviation);
      if (item !== undefined && marks.get(item)?.event.place === event.payload.deviation) marks.set(item, { state: 'OPEN', event });
    }
  }
  return itemsOf(last).map((item) => {
    const mark = marks.get(item.id);
    return mark === undefined
      ? { item, state: 'OPEN', at: null, actor: null, reason: null }
      : { item, state: mark.state, at: mark.event.occurredAt, actor: mark.event.actor, reason: mark.event.reason };
  });
}
