import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { readingFault, type IndicatorReading } from '../domain/indicator.ts';
import type { IndicatorReport, IndicatorStore } from './ports.ts';

export interface ReportStores {
  readonly indicators: IndicatorStore;
  readonly units: UnitTree;
  now(): Promise<Instant>;
}

export const MOST_READINGS = 500;

/** Takes in what a probe or the network management measured (§5.1). All of it or, with every fault named, nothing. Sent again it changes nothing. */
export async function reportIndicators(stores: ReportStores, caller: Caller, readings: readonly IndicatorReading[]): Promise<Outcome<IndicatorReport>> {
  const forbidden = missingPermission(caller, 'INDICATOR_REPORT');
  if (forbidden !== null) return forbidden;
  if (readings.length === 0 || readings.length > MOST_READINGS) return refused({ code: 'OUT_OF_RANGE', message: `Send from 1 to ${MOST_READINGS} readings at a time.`, path: ['readings'] });
  if (readings.some(({ unitId }) => !stores.units.isWithin(unitId, caller.unitId))) return notFound('unit', ['readings']);
  const now = await stores.now();
  const [fault, ...more] = readings.flatMap((reading, index) => readingFault(reading, index, now) ?? []);
  if (fault !== undefined) return refused(fault, ...more);
  const keys = readings.map(({ metric, unitId, area, serviceLine, at }) => `${metric} ${unitId} ${area} ${serviceLine} ${at}`);
  if (new Set(keys).size < keys.length) return refused({ code: 'DUPLICATE', message: 'Two readings are of the same metric, place and period: send one of each.', path: ['readings'] });
  return accepted(await stores.indicators.keep(readings, caller.actor.id));
}
