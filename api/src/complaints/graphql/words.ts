import { registerWords } from '../../platform/graphql/register-words.ts';
import { APPEAL_SOURCES, COMPLAINT_GRADES } from '../../tickets/domain/words.ts';
import { ROOT_CAUSE_CODES } from '../domain/root-causes.ts';
import { CIRCUMSTANCES, COMPLAINT_PHASES, CUSTOMER_ANSWERS, GRADE_CAUSES, OFFER_STATES, OUTCOMES } from '../domain/words.ts';
import { COMPLAINT_ACTIONS } from '../use-cases/allowed-complaint-actions.ts';

export const ComplaintPhaseWord = registerWords('ComplaintPhase', COMPLAINT_PHASES, '投诉进程 Where a complaint stands between its receipt and its result (§6.3, §7.1).');
export const ComplaintGradeWord = registerWords('ComplaintGrade', COMPLAINT_GRADES, '投诉等级 The graded response (§6.3): G1 single and without loss, G2 repeated, with loss or VIP, G3 group, safety, data or media, G4 regulator or court.');
export const GradeCauseWord = registerWords('GradeCause', GRADE_CAUSES, '定级依据 Why a complaint has its grade.');
export const CircumstanceWord = registerWords('Circumstance', CIRCUMSTANCES, '投诉情形 What is known of a complaint that raises its grade.');
export const OfferStateWord = registerWords('OfferState', OFFER_STATES, '方案状态 WAITING for another person\'s approval, READY to be told to the customer, WITHHELD, OPEN with the customer, DECLINED or ACCEPTED.');
export const CustomerAnswerWord = registerWords('CustomerAnswer', CUSTOMER_ANSWERS, '客户意见 What the customer says to an offer.');
export const ComplaintOutcomeWord = registerWords('ComplaintOutcome', OUTCOMES, '处理结论 Agreed with the customer, or decided without agreement.');
export const RootCauseWord = registerWords('RootCause', ROOT_CAUSE_CODES, '根因 What the investigation found to be at the root (§7.3); the operator\'s own list.');
export const AppealSourceWord = registerWords('AppealSource', APPEAL_SOURCES, '申诉来源 Who passes on a customer\'s appeal, or takes it up.');
export const ComplaintActionWord = registerWords('ComplaintAction', COMPLAINT_ACTIONS, '投诉操作 What a viewer may do with a complaint at this point.');
