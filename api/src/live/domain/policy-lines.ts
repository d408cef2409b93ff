import type { Instant } from '../../foundation/instant.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import type { FigureTarget, Metric, Target } from '../../standard/domain/policy.ts';

/** The values that a rate must reach, lowest first, and the clause that asks for the lowest. */
export interface RateLines {
  readonly lines: readonly number[];
  readonly clauseNo: string;
}

/** What the wall shows of the standard in force. */
export interface PolicyLines {
  readonly version: string;
  readonly csat: RateLines;
  readonly response: RateLines;
  readonly resolution: RateLines;
}

/** Reads the lines of the rates off the standard that is in force; empty where it names none. */
export function policyLines(catalogue: PolicyCatalogue, now: Instant): PolicyLines {
  const documents = catalogue.pinsInForce(now).flatMap((pin) => catalogue.document(pin)?.document ?? []);
  const targets = documents.flatMap((document) => document.targets).filter(isRate);
  const lines = (metric: Metric): RateLines => {
    const asked = targets.filter((target) => target.metric === metric).sort((a, b) => a.value - b.value);
    return { lines: asked.map(({ value }) => value), clauseNo: asked[0]?.clauseNo ?? '' };
  };
  return {
    version: documents.find(({ layer }) => layer === 'STANDARD')?.version ?? '',
    csat: lines('CSAT'), response: lines('RESPONSE_RATE'), resolution: lines('RESOLUTION_RATE'),
  };
}

function isRate(target: Target): target is FigureTarget {
  return target.enabled && target.measure === 'RATE';
}
