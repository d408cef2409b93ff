import { systemCaller, type Caller } from '../../../api/src/access/domain/caller.ts';
import { PERMISSIONS } from '../../../api/src/access/domain/permissions.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import type { Tier } from '../../../api/src/standard/domain/axes.ts';
import type { PolicyPin } from '../../../api/src/standard/domain/policy.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { createAgent } from '../../../api/src/workforce/use-cases/create-agent.ts';
import { playWhole, type TakenStep } from '../../domain/laws/play.ts';
import type { WholePlot } from '../../domain/laws/plot.ts';
import type { World } from '../../domain/laws/world.ts';
import { expected } from '../../support/house.ts';
import { sharedHouse, type SharedHouse } from '../teamwork/together.ts';

/** A house in which generated lives are lived: what a step of theirs comes to is written as any other. */
export interface LivedHouse extends SharedHouse {
  /** Lives a life up to now, as far as the house lets it. */
  live(plot: WholePlot): Promise<Lived>;
}

export interface Lived {
  readonly ticketId: string;
  readonly taken: number;
  readonly refused: readonly { readonly command: string; readonly codes: string }[];
}

export async function livedHouse(): Promise<LivedHouse> {
  const test = await sharedHouse();
  const admin = test.caller('ADMIN');
  const [other, helper, intake] = expected(await test.perform(async (stores) => {
    const ids: string[] = [];
    for (const staffNo of ['3001', '3002', '3003']) ids.push(expected(await createAgent(stores, admin, { staffNo, displayName: `Agent ${staffNo}`, teamId: test.teamId, userId: null, skills: [] })).id);
    return accepted(ids as [string, string, string]);
  }));
  const another = await test.receive();
  const pins = another.policyPins;
  const olderPins: readonly PolicyPin[] = pins.map((pin) => (pin.docId === 'statutory' ? { ...pin, version: '1.1.0' } : pin));
  const things = new Map<number, string>();
  const idOf = (n: number): string => things.get(n) ?? (things.set(n, newId()), things.get(n)!);
  const world = (receivedAt: number, tier: Tier): World => ({
    receivedAt, catalogue: test.house.catalogue, intake, handler: test.agentIds[0], other, helper, fitter: test.fitterIds[0], teamId: test.teamId, otherTeamId: test.teamId, fieldTeamId: test.fieldTeamId,
    fieldPath: test.house.units.get(test.fieldTeamId)!.path, queueId: test.queueId, customerId: test.customers[tier], anotherTicketId: another.id, pins, laterPins: olderPins, idOf,
  });
  return {
    ...test,
    async live(drawn) {
      const { tier } = drawn.axes;
      const plot: WholePlot = { ...drawn, withGates: true };
      const long = playWhole(plot, () => {}, world(0, tier)).end;
      things.clear();
      const now = Date.now();
      const { steps } = playWhole(plot, () => {}, world(now - long - 1, tier));
      const origin = plot.isHistory ? 'IMPORT' as const : 'DEMO' as const;
      const { type, urgency, risk } = plot.axes;
      const ticket = await test.receive({
        customerId: test.customers[tier], queueId: test.queueId, unitId: test.teamId, reported: { type, urgency, risk }, past: { at: now - long - 1, origin, unobserved: plot.unobserved, ownerId: intake },
      });
      const refused: { command: string; codes: string }[] = [];
      for (const { command, at, more } of steps) {
        const outcome = await test.perform((stores) => performStep(stores, callerOf(test, more), { ticketId: ticket.id, command, reason: more.reason ?? null, past: { at, origin, waivedGuards: more.waivedGuards! } }));
        if (!outcome.ok) refused.push({ command: command.name, codes: outcome.refusals.map(({ code, guard }) => guard ?? code).join() });
      }
      return { ticketId: ticket.id, taken: steps.length - refused.length, refused };
    },
  };
}

/** Whoever takes a step: everything is permitted them but to approve, unless they may. */
function callerOf(test: SharedHouse, { agentId, mayApprove }: TakenStep['more']): Caller {
  const permissions = new Set(PERMISSIONS.filter((permission) => mayApprove === true || permission !== 'TICKET_APPROVE'));
  return { ...systemCaller('test', test.unitId), actor: { kind: 'USER', id: newId() }, permissions, agentId: agentId ?? null };
}
