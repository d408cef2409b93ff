import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { IncidentState } from '../../incidents/domain/words.ts';
import { IncidentStateWord } from '../../incidents/graphql/words.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { WallOutage } from '../domain/wall.ts';

@ObjectType('Outage', { simpleResolvers: true, description: '群障 What is told of a mass outage to whoever watches; the rest is read through `incident`. No personal fields.' })
export class OutageType implements WallOutage {
  @Field(() => ID, { description: 'That of the incident.' }) id!: string;
  @Field(() => String) incidentNo!: string;
  @Field(() => IncidentStateWord) state!: IncidentState;
  @Field(() => Int, { description: 'Counts up with every change; of two the higher is the newer.' }) version!: number;
  @Field(() => ID) unitId!: string;
  @Field(() => String) title!: string;
  @Field(() => String) place!: string;
  @Field(() => DateTimeScalar) from!: number;
  @Field(() => DateTimeScalar, { nullable: true }) expectedRestoreAt!: number | null;
  @Field(() => Int, { description: '影响数 Tickets that belong to it.' }) affected!: number;
  @Field(() => Int) restoreDone!: number;
  @Field(() => Int) restoreRefused!: number;
  @Field(() => Int) restoreWaiting!: number;
  @Field(() => Int) noticesWaiting!: number;
}

export function outageView(outage: WallOutage): OutageType {
  return { ...outage, id: toGlobalId('Incident', outage.id), unitId: toGlobalId('Unit', outage.unitId) };
}

@ObjectType('IncidentBatch', { simpleResolvers: true })
export class IncidentBatchType {
  @Field(() => SafeIntScalar, { description: 'Send it as `after` to be told what happened since.' }) seq!: number;
  @Field(() => Boolean, { description: 'There was no cursor, or too much has happened since: these are all outages that are not closed.' }) snapshot!: boolean;
  @Field(() => [OutageType], { description: 'As they are now; of two the one with the higher version is the newer.' }) incidents!: readonly OutageType[];
}
