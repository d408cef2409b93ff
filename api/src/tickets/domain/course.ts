import type { TicketEvent } from './events.ts';
import type { PlacedItem } from './procedure.ts';
import { itemsOf } from './procedures.ts';
import type { Course, Ticket } from './ticket.ts';
import { STAGES, type Stage } from './words.ts';

const UNTOUCHED: Course = { waivedStages: [], ticked: [], skipped: [] };

/** The course of a ticket; untouched while nothing was recorded. */
export function courseOf(ticket: Pick<Ticket, 'course'>): Course {
  return ticket.course ?? UNTOUCHED;
}

/** The stage whose gate comes next; null when all are passed. */
export function nextStage({ stage }: Pick<Ticket, 'stage'>): Stage | null {
  return STAGES[stage === null ? 0 : STAGES.indexOf(stage) + 1] ?? null;
}

/** Whether the gate of a stage is passed or waived in this round. */
export function isPassed(ticket: Pick<Ticket, 'stage'>, stage: Stage): boolean {
  return ticket.stage !== null && STAGES.indexOf(stage) <= STAGES.indexOf(ticket.stage);
}

/** Items of the ticket that are neither done nor skipped. */
export function openItems(ticket: Ticket): readonly PlacedItem[] {
  const { ticked, skipped } = courseOf(ticket);
  return itemsOf(ticket).filter(({ id }) => !ticked.includes(id) && !skipped.some(({ item }) => item === id));
}

/** §4.1: what keeps the gate of a stage shut. */
export function missingAt(ticket: Ticket, stage: Stage): readonly PlacedItem[] {
  return openItems(ticket).filter((item) => item.mandatory && item.stage === stage);
}

/** Mandatory items of stages that were passed without being waived: a reclassification can bring some after their gate. */
export function missingAfterGates(ticket: Ticket): readonly PlacedItem[] {
  const { waivedStages } = courseOf(ticket);
  return openItems(ticket).filter(({ mandatory, stage }) => mandatory && isPassed(ticket, stage) && !waivedStages.includes(stage));
}

/** What an event changes of the course; nothing for every other event. `place` is the event's own. */
export function courseAfter(ticket: Ticket, event: TicketEvent): { readonly course?: Course } {
  const course = courseOf(ticket);
  const place = ticket.version + 1;
  switch (event.type) {
    case 'STAGE_PASSED':
      return event.payload.result === 'WAIVED' ? { course: { ...course, waivedStages: [...course.waivedStages, event.payload.stage] } } : {};
    case 'ITEMS_TICKED':
      return {
        course: {
          ...course, ticked: [...new Set([...course.ticked, ...event.payload.items])], skipped: course.skipped.filter(({ item }) => !event.payload.items.includes(item)),
        },
      };
    case 'ITEM_UNTICKED':
      return { course: { ...course, ticked: course.ticked.filter((id) => id !== event.payload.item) } };
    case 'ITEM_SKIPPED':
      return { course: { ...course, skipped: [...course.skipped, { item: event.payload.item, place }] } };
    case 'DEVIATION_DECIDED':
      // A step that was left out without need is to be done after all.
      return event.payload.approved ? {} : { course: { ...course, skipped: course.skipped.filter((skip) => skip.place !== event.payload.deviation) } };
    case 'REOPENED':
      return ticket.course === undefined ? {} : { course: UNTOUCHED };
    default:
      return {};
  }
}
