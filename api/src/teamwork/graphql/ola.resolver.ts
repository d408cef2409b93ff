import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { unitView } from '../../access/graphql/unit.type.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { HOUSE_OLA, type OlaSetting } from '../domain/ola.ts';
import { setOla, type SetOlaStores } from '../use-cases/set-ola.ts';
import { OlaPayload, OlaType, SetOlaInput } from './teamwork.type.ts';

export interface OlaServices {
  readonly perform: Perform<SetOlaStores & { readonly idempotency: Idempotency }>;
  readonly units: UnitTree;
  settings(unitIds: readonly string[]): Promise<ReadonlyMap<string, OlaSetting & { readonly version: number }>>;
  /** How often a unit's own setting was set or taken back. */
  versionOf(unitId: string): Promise<number>;
}

/** What teams promise each other. */
@Resolver()
export class OlaResolver {
  readonly #services: OlaServices;

  constructor(services: OlaServices) {
    this.#services = services;
  }

  @Query(() => OlaType, { nullable: true, description: '内部时限 What holds for a unit: its own setting, or that of the nearest above it that has one, or the house\'s.' })
  async ola(@Ctx() context: AccessContext, @Arg('unitId', () => ID) unitId: string): Promise<OlaType | null> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    const id = fromGlobalId('Unit', unitId);
    return this.#services.units.isWithin(id, caller.unitId) ? this.#of(id) : null;
  }

  @Mutation(() => OlaPayload, { description: '设定内部时限 For a unit and everything below it. Work orders that are issued already keep what they were issued under.' })
  async setOla(@Ctx() context: AccessContext, @Arg('input', () => SetOlaInput) input: SetOlaInput): Promise<OlaPayload> {
    const caller = signedIn(context);
    const unitId = fromGlobalId('Unit', input.unitId);
    const { reason, expectedVersion } = input;
    const setting = input.setting == null ? null : { ...input.setting, calendarId: input.setting.calendarId ?? null };
    const outcome = await this.#services.perform((stores) => stores.idempotency.once(caller.actor.id, input.idempotencyKey, { operation: 'setOla', input }, () =>
      setOla(stores, caller, { unitId, setting, reason, expectedVersion })));
    return outcome.ok ? { ola: await this.#of(unitId), userErrors: [] } : { ola: null, userErrors: toUserErrors(outcome.refusals) };
  }

  async #of(unitId: string): Promise<OlaType | null> {
    const unit = this.#services.units.get(unitId);
    if (unit === undefined) return null;
    const known = await this.#services.settings(unit.path);
    const nearest = unit.path.toReversed().find((id) => known.has(id));
    const { limitMinutes, calendarId, pausesOn } = (nearest === undefined ? undefined : known.get(nearest)) ?? HOUSE_OLA;
    return { unit: unitView(unit), limitMinutes, calendarId, pausesOn, isOwn: nearest === unitId, version: await this.#services.versionOf(unitId) };
  }
}
