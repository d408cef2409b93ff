import type { Instant } from '../../foundation/instant.ts';
import type { Channel, Direction, InteractionKind } from './words.ts';

/** A contact with a customer about a ticket (§4.3: every means of communication is kept with the ticket). */
export interface Interaction {
  readonly ticketId: string;
  readonly customerId: string;
  readonly direction: Direction;
  readonly channel: Channel;
  readonly kind: InteractionKind;
  /** Null when nobody wrote or spoke on the operator's side, as in an automatic notice. */
  readonly agentId: string | null;
  readonly delivered: boolean;
  readonly occurredAt: Instant;
}

/** A contact as everybody sees it by default: what was said is masked. */
export interface MaskedInteraction extends Interaction {
  readonly id: string;
  readonly textMasked: string;
}
