import type { Caller } from '../access/domain/caller.ts';
import { concludeAgreement } from '../customers/use-cases/agreements.ts';
import { DAY_MS, HOUR_MS } from '../foundation/instant.ts';
import { accepted, type Outcome } from '../foundation/outcome.ts';
import type { IndicatorReading } from '../indicators/domain/indicator.ts';
import { MOST_READINGS, reportIndicators } from '../indicators/use-cases/report-indicators.ts';
import type { Stores } from '../stores.ts';
import { randomFrom } from './random.ts';

const MEASURED_MS = 7 * DAY_MS;
const AREAS = [{ area: 'URBAN', seconds: 24, percent: 99.96 }, { area: 'RURAL', seconds: 36, percent: 99.92 }] as const;

/**
 * What the demo operator promises to one of its customers, and what its network has measured in the last week.
 * @param customerId somebody for whom more is done than the standard asks
 * @param seed what the readings follow from
 */
export async function makePromises(stores: Stores, caller: Caller, customerId: string, seed: string): Promise<Outcome<null>> {
  const concluded = await concludeAgreement(stores, caller, {
    customerId, title: { zh: '专线服务协议', en: 'Leased line agreement' },
    limits: [
      { milestone: 'RESPOND', value: 15, unit: 'min', types: [], urgencies: [] },
      { milestone: 'RESTORE', value: 90, unit: 'min', types: ['FAULT'], urgencies: [] },
    ],
  });
  if (!concluded.ok) return concluded;
  const readings = measured(caller.unitId, await stores.now(), seed);
  for (let from = 0; from < readings.length; from += MOST_READINGS) {
    const reported = await reportIndicators(stores, caller, readings.slice(from, from + MOST_READINGS));
    if (!reported.ok) return reported;
  }
  return accepted(null);
}

/** A reading an hour of each area: slower when more people are awake, now and then too slow. */
function measured(unitId: string, now: number, seed: string): readonly IndicatorReading[] {
  const random = randomFrom(`${seed}/indicators`);
  const last = Math.floor(now / HOUR_MS) * HOUR_MS;
  const readings: IndicatorReading[] = [];
  for (let at = last - MEASURED_MS; at <= last; at += HOUR_MS) {
    const awake = 1 + 0.3 * Math.sin(((at / HOUR_MS) % 24) * (Math.PI / 12));
    for (const { area, seconds, percent } of AREAS) {
      const place = { unitId, area, serviceLine: 'DATA', at, samples: random.between(200, 900) } as const;
      readings.push({ ...place, metric: 'NETWORK_SERVICE_RESPONSE_TIME', value: Math.round(seconds * awake * (0.9 + random.next() * 0.2) * 10) / 10 });
      readings.push({ ...place, metric: 'DATA_TRANSMISSION_ACCURACY', value: Math.round((percent - (random.chance(0.03) ? 0.08 : 0) + (random.next() - 0.5) * 0.02) * 1_000) / 1_000 });
    }
  }
  return readings;
}
