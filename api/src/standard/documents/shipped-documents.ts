import operatingStandard from './operating-standard.v1.0.0.json' with { type: 'json' };
import requirements from './requirements.v1.0.0.json' with { type: 'json' };
import statutory from './statutory.v1.0.0.json' with { type: 'json' };

/** A file as it lies here, not yet read: whoever loads it parses and checks it. */
export interface ShippedFile {
  readonly name: string;
  readonly content: unknown;
}

/** The policy documents that come with the product. A new version is a new file beside the old one. */
export const SHIPPED_DOCUMENTS: readonly ShippedFile[] = [
  { name: 'statutory.v1.0.0.json', content: statutory },
  { name: 'operating-standard.v1.0.0.json', content: operatingStandard },
];

/** The requirements of those documents, and how far the product carries them. */
export const SHIPPED_REQUIREMENTS: readonly ShippedFile[] = [{ name: 'requirements.v1.0.0.json', content: requirements }];
