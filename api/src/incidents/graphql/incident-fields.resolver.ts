import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { UnitType, unitView } from '../../access/graphql/unit.type.ts';
import type { LocalText } from '../../foundation/text.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { LONGEST_PAGE } from '../../platform/graphql/page.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { IncidentView } from '../domain/incident.ts';
import { noticeText } from '../domain/notices.ts';
import type { NoticeKind } from '../domain/words.ts';
import type { IncidentReads } from '../use-cases/ports.ts';
import { IncidentNoticeType, IncidentTicketType, incidentTicketView, IncidentType, incidentView } from './incident.type.ts';
import { NoticeKindWord } from './words.ts';

export interface IncidentFieldParts {
  readonly reads: IncidentReads;
  readonly units: UnitTree;
  /** An instant in the site's words. */
  readonly siteMinute: (at: number) => string;
}

/** What is looked up of an outage: its unit, its tickets, those that may belong to it, what its customers were told. */
@Resolver(() => IncidentType)
export class IncidentFieldsResolver {
  readonly #parts: IncidentFieldParts;

  constructor(parts: IncidentFieldParts) {
    this.#parts = parts;
  }

  @FieldResolver(() => UnitType, { nullable: true })
  unit(@Root() { view }: IncidentType): UnitType | null {
    const unit = this.#parts.units.get(view.unitId);
    return unit === undefined ? null : unitView(unit);
  }

  @FieldResolver(() => [IncidentTicketType], { description: 'Its tickets within your unit: those that could not be restored first, then those still open, by arrival.' })
  async tickets(@Root() { view }: IncidentType, @Ctx() context: AccessContext, @Arg('first', () => Int, { defaultValue: 100 }) first: number): Promise<IncidentTicketType[]> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    // Below an outage of a wider unit a caller sees what is of their own.
    if (!this.#parts.units.isWithin(view.unitId, caller.unitId)) return [];
    return (await this.#parts.reads.ticketsOf(view.id, page(first))).map(incidentTicketView);
  }

  @FieldResolver(() => [IncidentTicketType], { description: '建议关联 Open faults that belong to no outage and fit this one by area, service line and time, by arrival.' })
  async suggestions(@Root() { view }: IncidentType, @Ctx() context: AccessContext, @Arg('first', () => Int, { defaultValue: 100 }) first: number): Promise<IncidentTicketType[]> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    const { units, reads } = this.#parts;
    if (view.state !== 'OPEN' || !units.isWithin(view.unitId, caller.unitId)) return [];
    return (await reads.suggestions(view, units.subtree(view.unitId).map(({ id }) => id), page(first))).map(incidentTicketView);
  }

  @FieldResolver(() => [IncidentNoticeType], { description: 'What its customers were told, earliest first.' })
  async notices(@Root() { view }: IncidentType): Promise<IncidentNoticeType[]> {
    return (await this.#parts.reads.notices(view.id)).map(({ kind, channel, delivered, text, at, role }) => ({ kind, channel, delivered, text, at, role }));
  }

  @Query(() => LocalTextType, { nullable: true, description: '告知文本 The text of a notice from its template, to be sent as it is or changed. Null when you may not see the outage.' })
  async incidentNoticeDraft(
    @Ctx() context: AccessContext, @Arg('incidentId', () => ID) incidentId: string, @Arg('kind', () => NoticeKindWord) kind: NoticeKind,
  ): Promise<LocalText | null> {
    const caller = requirePermission(context, 'INCIDENT_MANAGE');
    const id = fromGlobalId('Incident', incidentId);
    const incident = (await this.#parts.reads.byIds([id])).get(id);
    return incident === undefined || !this.#parts.units.isWithin(incident.unitId, caller.unitId) ? null : noticeText(kind, incident, this.#parts.siteMinute);
  }
}

/** What outages add to a ticket. */
@Resolver(() => TicketType)
export class TicketIncidentResolver {
  readonly #incidents: Batch<IncidentView>;

  constructor(reads: IncidentReads) {
    this.#incidents = new Batch((ids) => reads.byIds(ids));
  }

  @FieldResolver(() => IncidentType, { nullable: true, description: '所属群障 The mass outage that the ticket belongs to.' })
  async incident(@Root() { parentIncidentId }: TicketView, @Ctx() context: AccessContext): Promise<IncidentType | null> {
    signedIn(context);
    const view = parentIncidentId === null ? null : await this.#incidents.load(context, parentIncidentId);
    return view === null ? null : incidentView(view);
  }
}

function page(first: number): number {
  return Math.min(2 * LONGEST_PAGE, Math.max(1, first));
}
