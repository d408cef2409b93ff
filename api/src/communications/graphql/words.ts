import { registerWords } from '../../platform/graphql/register-words.ts';
import { CHANNELS, DIRECTIONS, INTERACTION_KINDS } from '../domain/words.ts';

export const ChannelWord = registerWords('Channel', CHANNELS, '渠道 How a contact is made (§3.1).');
export const DirectionWord = registerWords('Direction', DIRECTIONS, '方向 From the customer (IN) or to the customer (OUT).');
export const InteractionKindWord = registerWords('InteractionKind', INTERACTION_KINDS, '联系类别 What a contact is for. An automatic acknowledgement is no answer.');
