import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { unitScope } from '../../access/graphql/unit-scope.ts';
import { unitView } from '../../access/graphql/unit.type.ts';
import type { Actor } from '../../foundation/event.ts';
import { isId } from '../../foundation/ids.ts';
import { accepted } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import type { LocalText } from '../../foundation/text.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { DUTIES } from '../../workforce/domain/roster.ts';
import type { HandoverAlarm, HandoverSheet, HandoverTicket } from '../domain/handover.ts';
import { drawHandover, signHandover, type HandoverStores } from '../use-cases/handover.ts';
import { DrawHandoverInput, HandoverPayload, HandoverSheetType, SignHandoverInput, type HandoverAlarmType, type HandoverTicketType } from './handover.type.ts';

export interface HandoverParts {
  readonly perform: Perform<HandoverStores & { readonly idempotency: Idempotency }>;
  /** The newest sheets of these units. */
  readonly list: (unitIds: readonly string[], limit: number) => Promise<readonly HandoverSheet[]>;
  readonly find: (sheetId: string) => Promise<HandoverSheet | null>;
  readonly units: UnitTree;
  readonly queues: { get(queueId: string): { readonly name: LocalText } | undefined };
  readonly nameOf: (actor: Actor) => Promise<string | null>;
}

const MOST_SHEETS = 20;

/** What one shift leaves to the next. */
@Resolver()
export class HandoverResolver {
  readonly #parts: HandoverParts;

  constructor(parts: HandoverParts) {
    this.#parts = parts;
  }

  @Query(() => [HandoverSheetType], { description: '交接班单 The newest sheets of a unit and below, at most 20.' })
  async handoverSheets(
    @Ctx() context: AccessContext, @Arg('first', () => Int, { defaultValue: 5 }) first: number,
    @Arg('unitId', () => ID, { nullable: true, description: 'Absent: your own unit.' }) unitId: string | null | undefined,
  ): Promise<HandoverSheetType[]> {
    const caller = requirePermission(context, 'WALL_VIEW');
    const sheets = await this.#parts.list(unitScope(this.#parts.units, caller, unitId), Math.min(MOST_SHEETS, Math.max(1, first)));
    return Promise.all(sheets.map((sheet) => this.#view(caller, sheet)));
  }

  @Query(() => HandoverSheetType, { nullable: true, description: 'One sheet with everything on it. Null when you may not see it.' })
  async handoverSheet(@Ctx() context: AccessContext, @Arg('id', () => ID) id: string): Promise<HandoverSheetType | null> {
    const caller = requirePermission(context, 'WALL_VIEW');
    const sheet = await this.#parts.find(fromGlobalId('HandoverSheet', id));
    return sheet !== null && this.#parts.units.isWithin(sheet.unitId, caller.unitId) ? this.#view(caller, sheet) : null;
  }

  @Mutation(() => HandoverPayload, { description: '出交接单 Draws a sheet of what is open at this moment: alarms, what is put aside, tickets late or at risk. Safe to repeat with the same idempotency key.' })
  async drawHandover(@Ctx() context: AccessContext, @Arg('input', () => DrawHandoverInput) input: DrawHandoverInput): Promise<HandoverPayload> {
    const caller = signedIn(context);
    const unitId = input.unitId == null ? caller.unitId : fromGlobalId('Unit', input.unitId);
    const outcome = await this.#parts.perform((stores) => stores.idempotency.once(caller.actor.id, input.idempotencyKey, { operation: 'drawHandover', input }, async () => {
      const drawn = await drawHandover(stores, caller, { unitId, note: input.note ?? null });
      return drawn.ok ? accepted({ sheetId: drawn.value.id }) : drawn;
    }));
    if (!outcome.ok) return { sheet: null, userErrors: toUserErrors(outcome.refusals) };
    const sheet = await this.#parts.find(outcome.value.sheetId);
    return { sheet: sheet === null ? null : await this.#view(caller, sheet), userErrors: [] };
  }

  @Mutation(() => HandoverPayload, { description: '接班签字 Whoever takes over signs: somebody else than who drew the sheet, and once.' })
  async signHandover(@Ctx() context: AccessContext, @Arg('input', () => SignHandoverInput) input: SignHandoverInput): Promise<HandoverPayload> {
    const caller = signedIn(context);
    const sheetId = fromGlobalId('HandoverSheet', input.sheetId);
    const outcome = await this.#parts.perform((stores) => signHandover(stores, caller, { sheetId, note: input.note ?? null }));
    return outcome.ok ? { sheet: await this.#view(caller, outcome.value), userErrors: [] } : { sheet: null, userErrors: toUserErrors(outcome.refusals) };
  }

  async #view(caller: Caller, sheet: HandoverSheet): Promise<HandoverSheetType> {
    const { units } = this.#parts;
    const { content, drawnAt, note, signedAt, signNote } = sheet;
    const unit = units.get(sheet.unitId);
    if (unit === undefined) throw new Error(`the unit ${sheet.unitId} of a sheet is not known yet`);
    return {
      id: toGlobalId('HandoverSheet', sheet.id), unit: unitView(unit), drawnAt, note, signedAt, signNote,
      drawnBy: await this.#name(sheet.drawnBy), signedBy: sheet.signedBy === null ? null : await this.#name(sheet.signedBy),
      maySign: signedAt === null && sheet.drawnBy !== caller.actor.id && caller.permissions.has('HANDOVER_SIGN'), counts: content.counts,
      unacknowledged: content.unacknowledged.map((alarm) => this.#alarm(alarm)), acknowledged: content.acknowledged.map((alarm) => this.#alarm(alarm)),
      shelved: content.shelved.map((alarm) => this.#alarm(alarm)), late: content.late.map((ticket) => this.#ticket(ticket)), atRisk: content.atRisk.map((ticket) => this.#ticket(ticket)),
    };
  }

  /** A person's name, or a program's; null for the house itself. */
  async #name(id: string): Promise<string | null> {
    if (!isId(id)) return null;
    return (await this.#parts.nameOf({ kind: 'USER', id })) ?? this.#parts.nameOf({ kind: 'API_KEY', id });
  }

  #alarm({ queueId, alarmId, escalationLevel, ...alarm }: HandoverAlarm): HandoverAlarmType {
    return { ...alarm, alarmId: toGlobalId('Alarm', alarmId), queueName: this.#queueName(queueId), calledDuty: DUTIES[escalationLevel - 1] ?? null };
  }

  #ticket({ ticketNo, state, tier, clauseNo, dueAt, queueId }: HandoverTicket): HandoverTicketType {
    return { ticketNo, state, tier, clauseNo, dueAt, queueName: this.#queueName(queueId) };
  }

  #queueName(queueId: string | null): LocalText | null {
    return this.#parts.queues.get(queueId ?? '')?.name ?? null;
  }
}
