import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.ts';
import { readPageRequest, toPage } from '../../platform/graphql/page.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { IncidentView } from '../domain/incident.ts';
import { INCIDENT_STATES, type IncidentState } from '../domain/words.ts';
import { changeIncident, declareIncident } from '../use-cases/declare-incident.ts';
import { linkTickets, unlinkTicket } from '../use-cases/link-tickets.ts';
import type { IncidentReads, IncidentStores } from '../use-cases/ports.ts';
import { closeIncident, restoreIncident } from '../use-cases/restore-incident.ts';
import { sendIncidentNotice } from '../use-cases/send-notice.ts';
import {
  ChangeIncidentInput, CloseIncidentInput, DeclareIncidentInput, IncidentConnectionType, IncidentLinkPayload, IncidentPayload, IncidentType, incidentView, LinkIncidentTicketsInput,
  RestoreIncidentInput, SendIncidentNoticeInput, UnlinkIncidentTicketInput,
} from './incident.type.ts';
import { IncidentStateWord } from './words.ts';

type Stores = IncidentStores & { readonly idempotency: Idempotency };
type Named = { readonly incidentId: string };

export interface IncidentResolverParts {
  readonly perform: Perform<Stores>;
  readonly reads: IncidentReads;
  readonly units: UnitTree;
}

const NOT_CLOSED: readonly IncidentState[] = INCIDENT_STATES.filter((state) => state !== 'CLOSED');

/** Mass outages: declared, linked with their tickets, restored in bulk, closed (§4.3): translate, one call, translate. */
@Resolver()
export class IncidentResolver {
  readonly #parts: IncidentResolverParts;

  constructor(parts: IncidentResolverParts) {
    this.#parts = parts;
  }

  @Query(() => IncidentConnectionType, { description: '群障列表 The mass outages of a unit and below, and those above that concern it, newest first; without `states` those that are not closed.' })
  async incidents(
    @Ctx() context: AccessContext, @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Arg('states', () => [IncidentStateWord], { nullable: true }) states: readonly IncidentState[] | null,
  ): Promise<IncidentConnectionType> {
    const caller = requirePermission(context, 'WALL_VIEW');
    const request = readPageRequest({ first, after }, ['INSTANT', 'ID']);
    const before = request.after === null ? null : { declaredAt: Number(request.after[0]), id: String(request.after[1]) };
    const rows = await this.#parts.reads.list(this.#scope(caller), states ?? NOT_CLOSED, before, request.limit + 1);
    return toPage(rows, request, ({ declaredAt, id }) => [declaredAt, id], incidentView);
  }

  @Query(() => IncidentType, { nullable: true, description: 'By its number.' })
  async incident(@Ctx() context: AccessContext, @Arg('incidentNo', () => String) incidentNo: string): Promise<IncidentType | null> {
    const caller = requirePermission(context, 'WALL_VIEW');
    return this.#shown(caller, await this.#parts.reads.byNo(incidentNo));
  }

  @Mutation(() => IncidentPayload, { description: '宣布群障 Declares a mass outage. Whoever declares the same one second is told which it is.' })
  declareIncident(@Ctx() context: AccessContext, @Arg('input', () => DeclareIncidentInput) input: DeclareIncidentInput): Promise<IncidentPayload> {
    const caller = signedIn(context);
    const { title, place, from } = input;
    return this.#run(caller, 'declareIncident', input, (stores) => declareIncident(stores, caller, {
      title, place, from, area: input.area ?? null, serviceLine: input.serviceLine ?? null, to: input.to ?? null, cause: input.cause ?? 'UNKNOWN', expectedRestoreAt: input.expectedRestoreAt ?? null,
      unitId: input.unitId == null ? caller.unitId : fromGlobalId('Unit', input.unitId), parentTicketId: input.parentTicketId == null ? null : fromGlobalId('Ticket', input.parentTicketId),
    }));
  }

  @Mutation(() => IncidentPayload, { description: '更正群障 Corrects what is said of an outage that is not closed.' })
  changeIncident(@Ctx() context: AccessContext, @Arg('input', () => ChangeIncidentInput) input: ChangeIncidentInput): Promise<IncidentPayload> {
    const caller = signedIn(context);
    const { title, place, from, cause, area, serviceLine, to, expectedRestoreAt } = input;
    const change = { title: title ?? undefined, place: place ?? undefined, from: from ?? undefined, cause: cause ?? undefined, area, serviceLine, to, expectedRestoreAt };
    return this.#run(caller, 'changeIncident', input, (stores) => changeIncident(stores, caller, { ...named(input), expectedVersion: input.expectedVersion, change }));
  }

  @Mutation(() => IncidentLinkPayload, { description: '关联工单 Links tickets to an outage, one or many: those that can be are, the others are named with the reason. One linked to it already stays so.' })
  async linkIncidentTickets(@Ctx() context: AccessContext, @Arg('input', () => LinkIncidentTicketsInput) input: LinkIncidentTicketsInput): Promise<IncidentLinkPayload> {
    const caller = signedIn(context);
    const request = { ...named(input), ticketIds: input.ticketIds.map((id) => fromGlobalId('Ticket', id)) };
    const outcome = await this.#once(caller, 'linkIncidentTickets', input, async (stores) => {
      const done = await linkTickets(stores, caller, request);
      return done.ok ? accepted({ incidentId: done.value.incident.id, linked: done.value.linked.length, refused: done.value.refused }) : done;
    });
    if (!outcome.ok) return { incident: null, linked: 0, refused: [], userErrors: toUserErrors(outcome.refusals) };
    const { incidentId, linked, refused } = outcome.value;
    return {
      incident: await this.#current(incidentId), linked, userErrors: [],
      refused: refused.map(({ ticketId, refusal }) => ({ ticketId: toGlobalId('Ticket', ticketId), error: toUserErrors([refusal])[0]! })),
    };
  }

  @Mutation(() => IncidentPayload, { description: '取消关联 Takes a ticket out of an outage; its alarms call for themselves again.' })
  unlinkIncidentTicket(@Ctx() context: AccessContext, @Arg('input', () => UnlinkIncidentTicketInput) input: UnlinkIncidentTicketInput): Promise<IncidentPayload> {
    const caller = signedIn(context);
    const ticketId = fromGlobalId('Ticket', input.ticketId);
    return this.#run(caller, 'unlinkIncidentTicket', input, (stores) => unlinkTicket(stores, caller, { ...named(input), ticketId, reason: input.reason }));
  }

  @Mutation(() => IncidentPayload, { description: '批量恢复 Orders that the tickets of an outage be restored now that service is back: each by its own regular step, in batches; watch the progress. Ordering it again tries what was refused again.' })
  restoreIncident(@Ctx() context: AccessContext, @Arg('input', () => RestoreIncidentInput) input: RestoreIncidentInput): Promise<IncidentPayload> {
    const caller = signedIn(context);
    const { evidence, resolves, permanentFix, expectedVersion } = input;
    return this.#run(caller, 'restoreIncident', input, (stores) => restoreIncident(stores, caller, {
      ...named(input), expectedVersion, evidence, resolves, permanentFix, solution: input.solution ?? '', causeCode: input.causeCode ?? '',
    }));
  }

  @Mutation(() => IncidentPayload, { description: '群障告知 Keeps a notice with every ticket of an outage as a contact with its customer, in batches.' })
  sendIncidentNotice(@Ctx() context: AccessContext, @Arg('input', () => SendIncidentNoticeInput) input: SendIncidentNoticeInput): Promise<IncidentPayload> {
    const caller = signedIn(context);
    const { kind, channel, delivered, text } = input;
    return this.#run(caller, 'sendIncidentNotice', input, (stores) => sendIncidentNotice(stores, caller, { ...named(input), kind, channel, delivered, text }));
  }

  @Mutation(() => IncidentPayload, { description: '关闭群障 Closes an outage with its root cause, once service is back.' })
  closeIncident(@Ctx() context: AccessContext, @Arg('input', () => CloseIncidentInput) input: CloseIncidentInput): Promise<IncidentPayload> {
    const caller = signedIn(context);
    const { rootCause, rootCauseText, expectedVersion } = input;
    return this.#run(caller, 'closeIncident', input, (stores) => closeIncident(stores, caller, { ...named(input), expectedVersion, rootCause, rootCauseText }));
  }

  /** The outage if the caller may see it; for Relay's `node`. */
  async visible(caller: Caller, incidentId: string): Promise<IncidentType | null> {
    return this.#shown(caller, (await this.#parts.reads.byIds([incidentId])).get(incidentId) ?? null);
  }

  /** The units whose outages concern a caller: those below, and those above. */
  #scope({ unitId }: Caller): readonly string[] {
    const { units } = this.#parts;
    return [...new Set([...(units.get(unitId)?.path ?? []), ...units.subtree(unitId).map(({ id }) => id)])];
  }

  #shown(caller: Caller, view: IncidentView | null): IncidentType | null {
    return view !== null && this.#scope(caller).includes(view.unitId) ? incidentView(view) : null;
  }

  async #run(caller: Caller, operation: string, input: { readonly idempotencyKey?: string | null | undefined }, work: (stores: Stores) => Promise<Outcome<{ readonly id: string }>>): Promise<IncidentPayload> {
    const outcome = await this.#once(caller, operation, input, async (stores) => {
      const done = await work(stores);
      return done.ok ? accepted({ incidentId: done.value.id }) : done;
    });
    return outcome.ok ? { incident: await this.#current(outcome.value.incidentId), userErrors: [] } : { incident: null, userErrors: toUserErrors(outcome.refusals) };
  }

  #once<T extends Named>(
    caller: Caller, operation: string, input: { readonly idempotencyKey?: string | null | undefined }, work: (stores: Stores) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    return this.#parts.perform((stores) => stores.idempotency.once(caller.actor.id, input.idempotencyKey, { operation, input }, () => work(stores)));
  }

  async #current(incidentId: string): Promise<IncidentType | null> {
    const view = (await this.#parts.reads.byIds([incidentId])).get(incidentId);
    return view === undefined ? null : incidentView(view);
  }
}

function named({ incidentId }: Named): Named {
  return { incidentId: fromGlobalId('Incident', incidentId) };
}
