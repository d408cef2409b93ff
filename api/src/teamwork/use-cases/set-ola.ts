import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { decideOla, type OlaSetting } from '../domain/ola.ts';
import type { OlaStore } from './ports.ts';

export interface SetOlaStores {
  readonly olas: OlaStore;
  readonly catalogue: PolicyCatalogue;
  readonly units: UnitTree;
  now(): Promise<Instant>;
}

export interface OlaChange {
  readonly unitId: string;
  /** Null takes the unit's own setting back: that of the unit above holds again. */
  readonly setting: OlaSetting | null;
  readonly reason: string;
  /** The version that the caller has seen, 0 where there was none. */
  readonly expectedVersion?: number | null | undefined;
}

/** Sets what a unit and everything below it promises inside the house. Work orders that are issued already keep what they were issued under. */
export async function setOla(stores: SetOlaStores, caller: Caller, { unitId, setting, reason, expectedVersion }: OlaChange): Promise<Outcome<null>> {
  const forbidden = missingPermission(caller, 'TICKET_APPROVE');
  if (forbidden !== null) return forbidden;
  if (!stores.units.isWithin(unitId, caller.unitId)) return notFound('unit', ['unitId']);
  if (reason.trim() === '') return refused({ code: 'REQUIRED', path: ['reason'], message: 'Give the reason of the change.' });
  const at = await stores.now();
  const calendarIds = stores.catalogue.pinsInForce(at).flatMap((pin) => stores.catalogue.document(pin)?.document.calendars.map(({ id }) => id) ?? []);
  const decided = setting === null ? accepted(null) : decideOla(setting, new Set(calendarIds));
  if (!decided.ok) return decided;
  const { version } = await stores.olas.lock(unitId);
  if (expectedVersion != null && expectedVersion !== version) {
    return refused({ code: 'VERSION_CONFLICT', path: ['expectedVersion'], message: `Somebody changed the promise: you saw version ${expectedVersion}, it is at ${version}. Look at it again before you go on.` });
  }
  await stores.olas.set(unitId, decided.value, { version: version + 1, actor: caller.actor, at, reason });
  return accepted(null);
}
