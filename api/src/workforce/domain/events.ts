import type { Presence } from './presence.ts';

/** What each event says besides which agent it is about: words and numbers, no names. */
export interface AgentEventPayloads {
  AGENT_ADDED: { teamId: string };
  AGENT_CHANGED: { skills: readonly string[]; qualifications: readonly string[]; capacity: number };
  PRESENCE_SET: { presence: Presence; before: Presence };
  AGENT_LEFT: { ticketsHandedOver: number };
}

/** Something that happened to an agent; when, the store says. */
export type AgentFact = { [Type in keyof AgentEventPayloads]: { readonly type: Type; readonly payload: AgentEventPayloads[Type] } }[keyof AgentEventPayloads];
