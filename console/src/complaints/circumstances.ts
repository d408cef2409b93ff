/** The circumstances that raise a grade, each with the field that asks for it. */
export const CIRCUMSTANCE_FIELDS = {
  FEE_LOSS: 'feeLoss', GROUP: 'groupComplaint', SAFETY: 'personalSafety', DATA: 'dataAtRisk', MEDIA: 'mediaInterest', REGULATOR: 'regulatorInterest',
} as const;
