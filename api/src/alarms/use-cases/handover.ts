import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Actor } from '../../foundation/event.ts';
import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import type { Alarm } from '../domain/alarm.ts';
import { handoverContent, type HandoverSheet, type HandoverTicket } from '../domain/handover.ts';

/** The sheets of one transaction, and what goes on them. */
export interface HandoverStore {
  openAlarms(unitIds: readonly string[]): Promise<readonly Alarm[]>;
  /** Open tickets whose governing limit is late or at risk: late ones first, then by due time. */
  pressingTickets(unitIds: readonly string[]): Promise<readonly HandoverTicket[]>;
  add(sheet: HandoverSheet, actor: Actor): Promise<void>;
  /** Locks a sheet; null when there is none. */
  lock(sheetId: string): Promise<HandoverSheet | null>;
  sign(sheet: HandoverSheet, actor: Actor): Promise<void>;
}

export interface HandoverStores {
  readonly handovers: HandoverStore;
  readonly units: UnitTree;
  /** The database's clock. */
  now(): Promise<Instant>;
}

export const MAX_HANDOVER_NOTE = 2_000;

/** Draws a sheet of what one shift leaves to the next, as things stand at this moment. */
export async function drawHandover(
  stores: HandoverStores, caller: Caller, { unitId, note }: { readonly unitId: string; readonly note: string | null },
): Promise<Outcome<HandoverSheet>> {
  const forbidden = missingPermission(caller, 'HANDOVER_SIGN');
  if (forbidden !== null) return forbidden;
  if (!stores.units.isWithin(unitId, caller.unitId)) return notFound('unit', ['unitId']);
  const tooLong = noteFault(note);
  if (tooLong !== null) return tooLong;
  const unitIds = stores.units.subtree(unitId).map(({ id }) => id);
  const content = handoverContent(await stores.handovers.openAlarms(unitIds), await stores.handovers.pressingTickets(unitIds));
  const sheet: HandoverSheet = {
    id: newId(), unitId, drawnAt: await stores.now(), drawnBy: caller.actor.id, note: cleaned(note), content, signedAt: null, signedBy: null, signNote: null, version: 1,
  };
  await stores.handovers.add(sheet, caller.actor);
  return accepted(sheet);
}

/** Whoever takes over signs for it; it is not the person who drew it, and it is signed once; signing again changes nothing. */
export async function signHandover(
  stores: HandoverStores, caller: Caller, { sheetId, note }: { readonly sheetId: string; readonly note: string | null },
): Promise<Outcome<HandoverSheet>> {
  const forbidden = missingPermission(caller, 'HANDOVER_SIGN');
  if (forbidden !== null) return forbidden;
  const tooLong = noteFault(note);
  if (tooLong !== null) return tooLong;
  const sheet = await stores.handovers.lock(sheetId);
  if (sheet === null || !stores.units.isWithin(sheet.unitId, caller.unitId)) return notFound('handover sheet', ['sheetId']);
  if (sheet.drawnBy === caller.actor.id) {
    return refused({ code: 'SAME_PERSON', path: ['sheetId'], clause: '1.4', message: 'You drew this sheet: whoever takes over from you signs it.' });
  }
  if (sheet.signedBy === caller.actor.id) return accepted(sheet);
  if (sheet.signedAt !== null) return refused({ code: 'ALREADY_SIGNED', path: ['sheetId'], message: 'Somebody has taken over with this sheet: draw a new one for the next change.' });
  const signed: HandoverSheet = { ...sheet, signedAt: await stores.now(), signedBy: caller.actor.id, signNote: cleaned(note), version: sheet.version + 1 };
  await stores.handovers.sign(signed, caller.actor);
  return accepted(signed);
}

function noteFault(note: string | null): ReturnType<typeof refused> | null {
  return note !== null && note.length > MAX_HANDOVER_NOTE
    ? refused({ code: 'TOO_LONG', path: ['note'], message: `The note has ${note.length} characters; ${MAX_HANDOVER_NOTE} are allowed.` }) : null;
}

/** Numbers of persons are hidden: a sheet is printed and lies about. */
function cleaned(note: string | null): string | null {
  return maskFreeText(note?.trim() ?? '') || null;
}
