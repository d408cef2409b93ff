import type { IncidentPartsFragment } from '../generated/graphql.ts';
import { say, term } from '../words/say.ts';

/** Whom an outage concerns, in words: where and which service. */
export function scopeWords({ area, serviceLine }: Pick<IncidentPartsFragment, 'area' | 'serviceLine'>): string {
  return [area === null ? say('incidents.anyArea') : term('Area', area), serviceLine === null ? say('incidents.anyService') : term('ServiceLine', serviceLine)].join(' · ');
}
