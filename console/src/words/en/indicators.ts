import type { Wording } from '../wording.ts';
import type { indicators as zhIndicators } from '../zh/indicators.ts';

export const indicators: Wording<typeof zhIndicators> = {
  title: 'Indicators',
  hint: 'What the network measures, beside its limits; no part of any ticket\'s time.',
  day: '24 hours',
  kept: '{n} of {of} periods keep it',
  noLimit: 'the standard in force names no limit',
  none: 'Nothing was reported for this time.',
};
