import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { newId } from '../../foundation/ids.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import { checkFacts, isSame, type Incident, type IncidentFacts } from '../domain/incident.ts';
import { openIncident, type IncidentRequest } from './open-incident.ts';
import type { IncidentStores } from './ports.ts';

export interface Declaration extends IncidentFacts {
  readonly unitId: string;
  readonly parentTicketId: string | null;
}

/**
 * Declares a mass outage (§4.3). Whoever declares the same outage second, at the same moment too, is told which one it is: two
 * would share out its tickets between them.
 */
export async function declareIncident(stores: IncidentStores, caller: Caller, { unitId, parentTicketId, ...given }: Declaration): Promise<Outcome<Incident>> {
  const forbidden = missingPermission(caller, 'INCIDENT_MANAGE');
  if (forbidden !== null) return forbidden;
  const unit = stores.units.get(unitId);
  if (unit === undefined || !stores.units.isWithin(unitId, caller.unitId)) return notFound('unit', ['unitId']);
  await stores.incidents.takeTurn();
  const now = await stores.now();
  const facts = checkFacts(cleaned(given), now);
  if (!facts.ok) return facts;
  const known = (await stores.incidents.notClosed([...unit.path, ...stores.units.subtree(unitId).map(({ id }) => id)])).find((each) => isSame(each, facts.value));
  if (known !== undefined) {
    return refused({
      code: 'DECLARED_ALREADY', path: ['place'], clause: '4.3', message: `This outage is declared already as ${known.incidentNo}: link the tickets to it, or say which other place it is.`,
    });
  }
  if (parentTicketId !== null) {
    const [parent] = await stores.tickets.lockAll([parentTicketId]);
    if (parent === undefined || !stores.units.isWithin(parent.unitId, caller.unitId)) return notFound('ticket', ['parentTicketId']);
  }
  const incident: Incident = {
    ...facts.value, id: newId(now), incidentNo: await stores.incidents.nextNo(stores.siteDay(now)), unitId, state: 'OPEN', parentTicketId, declaredAt: now,
    declaredBy: caller.actor.id, declaredByRole: caller.role, restoredAt: null, closedAt: null, rootCause: null, rootCauseText: null, restoration: null, version: 0,
  };
  return accepted(await stores.incidents.save(incident, { type: 'INCIDENT_DECLARED', payload: scopeOf(incident) }, { actor: caller.actor }));
}

/** Corrects what is said of an outage while it is open: what is absent stays. */
export async function changeIncident(
  stores: IncidentStores, caller: Caller, request: IncidentRequest & { readonly change: { readonly [Fact in keyof IncidentFacts]?: IncidentFacts[Fact] | undefined } },
): Promise<Outcome<Incident>> {
  const opened = await openIncident(stores, caller, request, ['OPEN', 'RESTORING', 'RESTORED']);
  if (!opened.ok) return opened;
  const { title, place, area, serviceLine, from, to, cause, expectedRestoreAt } = { ...opened.value, ...Object.fromEntries(Object.entries(request.change).filter(([, value]) => value !== undefined)) };
  const facts = checkFacts(cleaned({ title, place, area, serviceLine, from, to, cause, expectedRestoreAt }), await stores.now());
  if (!facts.ok) return facts;
  const incident = { ...opened.value, ...facts.value };
  return accepted(await stores.incidents.save(incident, { type: 'INCIDENT_CHANGED', payload: scopeOf(incident) }, { actor: caller.actor }));
}

/** Numbers of persons are hidden: everybody who sees a wall sees the words of an outage. */
function cleaned(facts: IncidentFacts): IncidentFacts {
  return { ...facts, title: maskFreeText(facts.title), place: maskFreeText(facts.place) };
}

function scopeOf({ area, serviceLine, from, to, cause, parentTicketId, expectedRestoreAt }: Incident) {
  return { area, serviceLine, from, to, cause, parentTicketId, expectedRestoreAt };
}
