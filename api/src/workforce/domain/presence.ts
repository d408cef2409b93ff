/** Whether an agent is there, as the agent or a supervisor says it. */
export const PRESENCES = ['AVAILABLE', 'BUSY', 'BREAK', 'TRAINING', 'OFF_DUTY'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Only who is available is given work; everybody but who is off duty counts as staff. */
export function takesWork(presence: Presence): boolean {
  return presence === 'AVAILABLE';
}
