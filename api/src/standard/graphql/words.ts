import { registerWords } from '../../platform/graphql/register-words.ts';
import { BINDS, CLAUSE_KINDS, MEASURES, MILESTONE_FAMILIES, POLICY_LAYERS, POLICY_STATUSES, REQUIREMENT_STATUSES, TARGET_CLASSES } from '../domain/policy.ts';

export const PolicyLayerWord = registerWords('PolicyLayer', POLICY_LAYERS, '层级 The layers of policy, highest first.');
export const PolicyStatusWord = registerWords('PolicyStatus', POLICY_STATUSES, '版本状态 Where a version stands (§8.2).');
export const ClauseKindWord = registerWords('ClauseKind', CLAUSE_KINDS, '条款类别 HEADING: the source has the title only.');
export const BindWord = registerWords('Bind', BINDS, '约束力 Read from the clause: must, should, or a mere statement.');
export const TargetClassWord = registerWords('TargetClass', TARGET_CLASSES, '时限类别 Decides what a miss means: 法定, SLA or 考核.');
export const MeasureWord = registerWords('Measure', MEASURES, '度量 A clock on a ticket, a rate, a level, or a claim that demands nothing.');
export const MilestoneFamilyWord = registerWords('MilestoneFamily', MILESTONE_FAMILIES, '里程碑族 Each has one governing limit at a time.');
export const RequirementStatusWord = registerWords('RequirementStatus', REQUIREMENT_STATUSES, '落实情况 How far the product carries a requirement.');
