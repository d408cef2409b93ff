import type { PolicyFiles } from '../use-cases/load-standard.ts';
import { CHINA_HOLIDAYS } from '../holidays/china.ts';
import operatingStandard from './operating-standard.v1.0.0.json' with { type: 'json' };
import requirements from './requirements.v1.0.0.json' with { type: 'json' };
import statutory from './statutory.v1.0.0.json' with { type: 'json' };
import statutoryWithDuties from './statutory.v1.1.0.json' with { type: 'json' };
import statutoryWithDelays from './statutory.v1.2.0.json' with { type: 'json' };

/** The policy files that come with the product, not yet read. A new version of a document is a new file beside the old one. */
export const SHIPPED_POLICY: PolicyFiles = {
  documents: [
    { name: 'statutory.v1.0.0.json', content: statutory },
    { name: 'statutory.v1.1.0.json', content: statutoryWithDuties },
    { name: 'statutory.v1.2.0.json', content: statutoryWithDelays },
    { name: 'operating-standard.v1.0.0.json', content: operatingStandard },
  ],
  requirements: [{ name: 'requirements.v1.0.0.json', content: requirements }],
  holidays: CHINA_HOLIDAYS,
};
