import type { Language } from '../../foundation/text.ts';
import type { Area, Tier } from '../../standard/domain/axes.ts';

/** What may be said of a customer anywhere: everything but the personal values. */
export interface Customer {
  readonly id: string;
  readonly customerNo: string;
  readonly unitId: string;
  /** §1.3, §5.1: decides which differentiated limits and channels apply. */
  readonly tier: Tier;
  readonly area: Area | null;
  /** In which they are written to. */
  readonly language: Language;
}

/** A customer as everybody sees them by default: personal values masked. */
export interface MaskedCustomer extends Customer {
  readonly nameMasked: string;
  readonly phoneMasked: string | null;
  /** Where they are served, down to the district; null where it is not known, or cannot be read any more. */
  readonly addressMasked: string | null;
}
