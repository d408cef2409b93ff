/** Below this many samples a rate is shown with the words "not enough samples" (metric rule c). */
export const FEW_SAMPLES = 30;
