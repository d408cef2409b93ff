import { registerWords } from '../../platform/graphql/register-words.ts';
import {
  CHANNELS, DIRECTIONS, FAILURE_REASONS, FEEDBACK_KINDS, INBOUND_KINDS, INBOUND_STATES, INTERACTION_KINDS, MESSAGE_KINDS, MESSAGE_LANGUAGES, MESSAGE_STATES, TEMPLATE_STATES,
} from '../domain/words.ts';

export const ChannelWord = registerWords('Channel', CHANNELS, '渠道 How a contact is made (§3.1).');
export const DirectionWord = registerWords('Direction', DIRECTIONS, '方向 From the customer (IN) or to the customer (OUT).');
export const InteractionKindWord = registerWords('InteractionKind', INTERACTION_KINDS, '联系类别 What a contact is for. An automatic acknowledgement is no answer.');
export const MessageKindWord = registerWords('MessageKind', MESSAGE_KINDS, '消息类别 What a message that is sent is for.');
export const MessageStateWord = registerWords('MessageState', MESSAGE_STATES, '发送状态 QUEUED waits for its next attempt, SENT was taken by the next station, DELIVERED reached the customer.');
export const FailureReasonWord = registerWords('FailureReason', FAILURE_REASONS, '失败原因 Why a message did not reach the customer.');
export const TemplateStateWord = registerWords('TemplateState', TEMPLATE_STATES, '模板状态 Only what is APPROVED can be sent (§2.4).');
export const MessageLanguageWord = registerWords('MessageLanguage', MESSAGE_LANGUAGES, '语言 The language that a message is in.');
export const InboundKindWord = registerWords('InboundKind', INBOUND_KINDS, '来信类别 Who speaks: only a person\'s words count as the customer\'s reply.');
export const InboundStateWord = registerWords('InboundState', INBOUND_STATES, '来信状态 WAITING is in the triage list; NOTED needs nobody.');
export const FeedbackKindWord = registerWords('FeedbackKind', FEEDBACK_KINDS, '反馈类别 What a customer says that is no request (§5.3).');
