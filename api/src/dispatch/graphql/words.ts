import { registerWords } from '../../platform/graphql/register-words.ts';
import { REJECTIONS } from '../domain/choose.ts';
import { TURNS } from '../domain/waiting-line.ts';
import { FACTORS } from '../domain/weights.ts';
import { DISPATCH_KINDS } from '../use-cases/ports.ts';

export const FactorWord = registerWords('DispatchFactor', FACTORS, '派单因素 What speaks for an agent: room, how long without new work, fit of skills, the customer\'s level of service.');
export const RejectionWord = registerWords('DispatchRejection', REJECTIONS, '不派原因 Why an agent is not considered for a ticket.');
export const TurnWord = registerWords('WaitingTurn', TURNS, '轮次 Why a ticket is next: a risk first, then by priority, but the longest waiting has its turn too.');
export const DispatchKindWord = registerWords('DispatchKind', DISPATCH_KINDS, '派转改 How a ticket came to an agent.');
