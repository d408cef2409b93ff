import type { Instant } from '../../foundation/instant.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import { lacks, type Agent, type Lack, type WorkNeeds } from '../../workforce/domain/agent.ts';
import { takesWork } from '../../workforce/domain/presence.ts';
import { FACTORS, type Factor, type Weights } from './weights.ts';

/** The facts of a ticket that its dispatch depends on. */
export interface Work {
  readonly priority: number;
  readonly tier: Tier;
  /** What it takes of its handler's capacity. */
  readonly weight: number;
  readonly needs: WorkNeeds;
  /** Agents who declined it, let it lapse or returned it. */
  readonly refusedBy: readonly string[];
  /** The agent who has it now and gives it up; null for a ticket that waits. */
  readonly heldBy: string | null;
}

/** Somebody who could take it, with what they hold at the moment. */
export interface Candidate extends Pick<Agent, 'id' | 'staffNo' | 'teamId' | 'skills' | 'qualifications' | 'capacity' | 'presence'> {
  /** Weighted work at hand. */
  readonly load: number;
  /** When work was given to them last; null for never. */
  readonly lastAssignedAt: Instant | null;
  /** They belong to the unit that runs the queue, or to one below it. */
  readonly isOfUnit: boolean;
}

/** Why an agent is not considered; the lacks name what is lacking. */
export const REJECTIONS = [
  'OFF_DUTY', 'NOT_AVAILABLE', 'WRONG_UNIT', 'LACKS_SKILL', 'LACKS_QUALIFICATION', 'QUALIFICATION_EXPIRED', 'AT_CAPACITY', 'DECLINED_ALREADY', 'HOLDS_IT',
] as const;
export interface Rejection {
  readonly kind: (typeof REJECTIONS)[number];
  /** The skill or qualification, the presence, or load and capacity. */
  readonly detail: string | null;
}

export interface FactorScore {
  readonly factor: Factor;
  /** Whole thousandths, 0 to 1000. */
  readonly score: number;
  readonly weight: number;
}

export interface Ranked {
  readonly agentId: string;
  /** Whole thousandths, 0 to 1000: the weighted mean of the factors. */
  readonly total: number;
  readonly load: number;
  readonly capacity: number;
  readonly factors: readonly FactorScore[];
}

export interface Rejected {
  readonly agentId: string;
  readonly reasons: readonly Rejection[];
}

/** A choice with everything that led to it. */
export interface Choice {
  readonly weightsVersion: string;
  /** The first of the ranked; null when everybody is rejected. */
  readonly chosenId: string | null;
  readonly ranked: readonly Ranked[];
  readonly rejected: readonly Rejected[];
}

/**
 * Whom to dispatch to (§3.2, §4.1), with each factor of each candidate and the reasons against every other one. Pure: the same
 * ticket, people, weights and instant give the same answer, in whatever order the people come. Of equal totals goes first who
 * holds less, then who has waited longest for work, then the lower staff number.
 * @param now epoch ms; `day` the site day (YYYY-MM-DD) of it, by which qualifications are good or expired
 */
export function choose(work: Work, candidates: readonly Candidate[], weights: Weights, now: Instant, day: string): Choice {
  const factorWeights = work.priority <= weights.hurriedUpTo ? weights.hurried : weights.unhurried;
  const fit: { readonly candidate: Candidate; readonly ranked: Ranked }[] = [];
  const rejected: { readonly staffNo: string; readonly it: Rejected }[] = [];
  for (const candidate of candidates) {
    const reasons = rejections(work, candidate, day);
    if (reasons.length > 0) rejected.push({ staffNo: candidate.staffNo, it: { agentId: candidate.id, reasons } });
    else fit.push({ candidate, ranked: rank(work, candidate, weights, factorWeights, now) });
  }
  fit.sort((a, b) =>
    b.ranked.total - a.ranked.total || a.candidate.load - b.candidate.load ||
    (a.candidate.lastAssignedAt ?? 0) - (b.candidate.lastAssignedAt ?? 0) || byStaffNo(a.candidate, b.candidate));
  rejected.sort(byStaffNo);
  return {
    weightsVersion: weights.version,
    chosenId: fit[0]?.candidate.id ?? null,
    ranked: fit.map(({ ranked }) => ranked),
    rejected: rejected.map(({ it }) => it),
  };
}

/** Every reason why an agent cannot be given the work; none when they can. */
export function rejections(work: Work, agent: Candidate, day: string): readonly Rejection[] {
  const reasons: Rejection[] = [];
  if (agent.presence === 'OFF_DUTY') reasons.push({ kind: 'OFF_DUTY', detail: null });
  else if (!takesWork(agent.presence)) reasons.push({ kind: 'NOT_AVAILABLE', detail: agent.presence });
  if (!agent.isOfUnit) reasons.push({ kind: 'WRONG_UNIT', detail: null });
  for (const { kind, what } of lacksOf(agent, work, day)) reasons.push({ kind, detail: what });
  if (agent.id === work.heldBy) reasons.push({ kind: 'HOLDS_IT', detail: null });
  else if (agent.load + work.weight > agent.capacity) reasons.push({ kind: 'AT_CAPACITY', detail: `${agent.load}/${agent.capacity}` });
  if (work.refusedBy.includes(agent.id)) reasons.push({ kind: 'DECLINED_ALREADY', detail: null });
  return reasons;
}

function lacksOf(agent: Candidate, { needs }: Work, day: string): readonly Lack[] {
  return needs.skills.length === 0 && needs.qualifications.length === 0 ? [] : lacks(agent, needs, day);
}

function rank(work: Work, agent: Candidate, weights: Weights, factorWeights: Weights['hurried'], now: Instant): Ranked {
  const factors = FACTORS.map((factor): FactorScore => ({ factor, score: Math.round(SCORES[factor](work, agent, weights, now) * 1_000), weight: factorWeights[factor] }));
  const total = Math.round(factors.reduce((sum, { score, weight }) => sum + score * weight, 0) / 1_000);
  return { agentId: agent.id, total, load: agent.load, capacity: agent.capacity, factors };
}

/** Each factor's score from 0 to 1. */
const SCORES: Readonly<Record<Factor, (work: Work, agent: Candidate, weights: Weights, now: Instant) => number>> = {
  /** The share of their capacity that stays free with this ticket. */
  SPARE_CAPACITY: ({ weight }, { load, capacity }) => (capacity - load - weight) / capacity,
  /** How long they have had no new work: it goes round. */
  IDLE_TIME: (_work, { lastAssignedAt }, { idleInFullMs }, now) => (lastAssignedAt === null ? 1 : Math.min(1, Math.max(0, (now - lastAssignedAt) / idleInFullMs))),
  /** The share of their skills that the ticket uses: who can do much else is kept free for that. */
  SKILL_FIT: ({ needs }, { skills }) => (skills.length === 0 ? 1 : (1 + needs.skills.length) / (1 + skills.length)),
  /** R075, R103: those set apart for VIP and high-value customers serve them first, and others when nobody else is better. */
  SERVICE_LEVEL: ({ tier }, { skills }, { vipSkill }) => (skills.includes(vipSkill) === (tier !== 'ORDINARY') ? 1 : 0.5),
};

function byStaffNo(a: { readonly staffNo: string }, b: { readonly staffNo: string }): number {
  return a.staffNo < b.staffNo ? -1 : a.staffNo > b.staffNo ? 1 : 0;
}
