import type { Caller } from '../../access/domain/caller.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { LiveField } from '../../platform/live/live-field.ts';
import { breachNotice, type BreachNotice } from '../domain/notices.ts';
import { openBreaches } from '../domain/open-breaches.ts';
import type { Pipeline } from '../reactions/pipeline.ts';
import { SNAPSHOT_BREACHES, breachView, type SlaBreachBatchType, type SlaBreachFilterInput } from './breach.type.ts';
import { eventField } from './event-field.ts';
import { liveUnit } from './live-scope.ts';

interface BreachArgs {
  readonly filter?: SlaBreachFilterInput | null;
}

/** Every breach of a unit's tickets and every retraction, once and in order. */
export function slaBreaches(pipeline: Pipeline): LiveField<BreachArgs, Caller, SlaBreachBatchType> {
  const { units, breaches: records } = pipeline.parts;
  const unitOf = ({ filter }: BreachArgs, caller: Caller) => liveUnit(units, caller, filter?.unitId, 'WALL_VIEW');

  function wanted(args: BreachArgs, caller: Caller): (breach: Pick<BreachNotice, 'unitId' | 'queueId' | 'class' | 'tier'>) => boolean {
    const unit = unitOf(args, caller);
    const queueIds = anyOf(args.filter?.queueIds?.map((id) => fromGlobalId('Queue', id)));
    const classes = anyOf(args.filter?.classes);
    const tiers = anyOf(args.filter?.tiers);
    return (breach) => units.isWithin(breach.unitId, unit.id) && queueIds(breach.queueId) && classes(breach.class) && tiers(breach.tier);
  }

  async function snapshot(args: BreachArgs, caller: Caller): Promise<SlaBreachBatchType> {
    const { seq } = pipeline;
    const isWanted = wanted(args, caller);
    const open = openBreaches(pipeline.state, unitOf(args, caller).id, ({ ticket, clock }) => isWanted({ ...ticket, class: clock.limit.class }), SNAPSHOT_BREACHES);
    const byKey = new Map(open.map((breach) => [`${breach.ticket.id}/${breach.clock.limit.targetId}`, breach]));
    const recorded = await records.recorded(
      open.map(({ ticket, clock }) => ({ ticketId: ticket.id, targetId: clock.limit.targetId, dueAt: clock.breachedAt! })), seq);
    return {
      seq, snapshot: true,
      breaches: recorded.filter(({ origin }) => origin !== 'IMPORT').map(({ ticketId, targetId, ...event }) => {
        const { ticket, clock } = byKey.get(`${ticketId}/${targetId}`)!;
        return breachView(breachNotice({ ...event, retracted: false }, ticket, clock.limit));
      }),
    };
  }

  return eventField<BreachArgs, BreachNotice, SlaBreachBatchType>(pipeline, {
    name: 'slaBreaches',
    shareKey: (args, caller) => unitOf(args, caller).id,
    pick: ({ breaches }) => breaches,
    wanted,
    payload: (notices, seq) => ({ seq, snapshot: false, breaches: notices.map(breachView) }),
    snapshot,
  });
}

/** Whether a value is among those given; without any, every value is. */
function anyOf(values: readonly string[] | null | undefined): (value: string) => boolean {
  if (values == null || values.length === 0) return () => true;
  const set = new Set(values);
  return (value) => set.has(value);
}
