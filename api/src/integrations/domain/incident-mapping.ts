import type { StopEvent } from '../../standard/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { type SuspendReason } from '../../standard/domain/events.ts';
import { UNRESOLVED_STATES } from '../../tickets/domain/words.ts';
import type { HistoricIntake, HistoricPlaces, HistoricStep, RowDecision, WaivedGuard } from './history.ts';
import { channelOf, incidentAxes } from './incident-axes.ts';
import type { IncidentRow, IncidentState } from './incident-row.ts';

/** What the log never records: clocks that wait for one of these are not observed and stay out of rates. */
export const INCIDENT_UNOBSERVED: readonly StopEvent[] = [
  'FIRST_QUALIFYING_RESPONSE', 'PRELIMINARY_REPLY', 'SERVICE_RESTORED', 'REPAIRED', 'SUBSTANTIVE_RESPONSE', 'RESULT_FED_BACK',
];

/** The guards that a history of incidents is excused from. Every other guard holds for it as for a person. */
export const INCIDENT_WAIVED: readonly WaivedGuard[] = [
  { guard: 'followUpStated', because: 'the log has no follow-up' },
  { guard: 'newOwnerDiffers', because: 'an incident may change its group and stay with its resolver' },
  { guard: 'resumeExpectedInTime', because: 'the log does not say when work was expected to go on, and some waits are longer than the limit' },
  { guard: 'suspensionApproved', because: 'the log does not record approvals' },
  { guard: 'resultStated', because: 'the log has a closing code and no solution' },
  { guard: 'stagesPassedOrWaived', because: 'the log has no stages of handling' },
  { guard: 'withinConfirmWindow', because: 'some incidents are reopened after more than the time for confirming' },
  { guard: 'enoughAttempts', because: 'the log does not record attempts to reach the caller' },
  { guard: 'confirmWindowOver', because: 'some incidents are closed sooner than the time for confirming' },
];

interface Wait {
  readonly reason: SuspendReason;
  readonly detail?: string;
}

/** What each waiting state waits for. */
const WAITS: { readonly [State in IncidentState]?: Wait } = {
  'Awaiting User Info': { reason: 'AWAIT_CUSTOMER' },
  'Awaiting Evidence': { reason: 'AWAIT_CUSTOMER', detail: 'EVIDENCE' },
  'Awaiting Vendor': { reason: 'AWAIT_THIRD_PARTY', detail: 'VENDOR' },
  // Another team looks for the root cause; the caller is not the one who is waited for.
  'Awaiting Problem': { reason: 'AWAIT_THIRD_PARTY', detail: 'PROBLEM' },
};

/**
 * What one row of the incident log does to its ticket, which is null before its first row. Pure; `incident-mapping.md`
 * is its table in words. Rows must come in the order in which they happened.
 */
export function incidentSteps(row: IncidentRow, before: Ticket | null, places: HistoricPlaces): RowDecision {
  if (before?.state === 'CLOSED') return withoutEffect('the incident is closed: what comes back is a new request');
  const steps = [...reopening(row, before), ...classifying(row, before), ...handingOver(row, before, places), ...working(row, before, places)]
    .map((step) => ({ ...step, at: row.at }));
  if (before === null) return { effect: 'APPLIED', intake: intake(row, places), steps };
  return steps.length > 0 ? { effect: 'APPLIED', intake: null, steps } : withoutEffect(idleReason(row, before));
}

/** The promise to the caller begins when the request was opened; a log that puts that later than its first row is not believed. */
function intake(row: IncidentRow, places: HistoricPlaces): HistoricIntake {
  return {
    at: row.openedAt !== null && row.openedAt <= row.at ? row.openedAt : row.at,
    channel: channelOf(row),
    title: `${row.subject}${row.category === null ? '' : ` · ${row.category}`}`,
    description: `Incident ${row.subject} of an imported log. It keeps no text of what was said.`,
    reported: incidentAxes(row),
    customer: { key: row.caller ?? 'unknown', name: row.caller ?? 'Unknown caller' },
    queueId: places.queueOf(row.group),
    ownerId: places.agentOf(row.group, row.resolver),
    unobserved: INCIDENT_UNOBSERVED,
  };
}

function reopening(row: IncidentRow, before: Ticket | null): readonly HistoricStep[] {
  const leftResolved = before?.state === 'RESOLVED' && row.state !== 'Resolved' && row.state !== 'Closed';
  return leftResolved ? [{ name: 'reopen', restorationDisproved: false }] : [];
}

/** Somebody has looked at the request as soon as it has a category, a group or a resolver, or has left New. */
function classifying(row: IncidentRow, before: Ticket | null): readonly HistoricStep[] {
  const seen = row.category !== null || isHandedOut(row) || row.state !== 'New';
  return seen && (before === null || before.state === 'RECEIVED') ? [{ name: 'classify', axes: { ...incidentAxes(row), tier: 'ORDINARY' } }] : [];
}

/** The first group or resolver is the dispatch, every other one a transfer. `?` takes nothing back: it is no knowledge. */
function handingOver(row: IncidentRow, before: Ticket | null, places: HistoricPlaces): readonly HistoricStep[] {
  if (before === null || before.state === 'RECEIVED' || before.state === 'CLASSIFIED') {
    if (!isHandedOut(row) && row.state === 'New') return [];
    return [{ name: 'dispatch', assigneeId: places.agentOf(row.group, row.resolver), queueId: places.queueOf(row.group) }];
  }
  const over = before.state === 'RESOLVED' && (row.state === 'Resolved' || row.state === 'Closed');
  if (over) return [];
  const queueId = row.group === null ? before.queueId : places.queueOf(row.group);
  const moved = queueId !== before.queueId;
  const ownerId = row.resolver !== null || (row.group !== null && moved) ? places.agentOf(row.group, row.resolver) : before.ownerId;
  return moved || ownerId !== before.ownerId ? [{ name: 'transfer', ownerId, queueId }] : [];
}

function isHandedOut(row: IncidentRow): boolean {
  return row.group !== null || row.resolver !== null;
}

/** The steps that bring the ticket into the row's state. */
function working(row: IncidentRow, before: Ticket | null, places: HistoricPlaces): readonly HistoricStep[] {
  const wait = WAITS[row.state];
  if (wait !== undefined) return waiting(row, before, places, wait);
  if (row.state === 'Resolved') return isUnresolved(before) ? [resolve(row)] : [];
  if (row.state === 'Closed') return [...(isUnresolved(before) ? [resolve(row)] : []), { name: 'autoClose' }];
  if (before?.state === 'SUSPENDED') return [RESUME];
  // New after Active: work that has begun is not undone by a label.
  return row.state === 'Active' ? startOfWork(row, before, places) : [];
}

const RESUME: HistoricStep = { name: 'resume', cause: 'MANUAL' };

function isUnresolved(before: Ticket | null): boolean {
  return before === null || UNRESOLVED_STATES.includes(before.state);
}

function startOfWork(row: IncidentRow, before: Ticket | null, places: HistoricPlaces): readonly HistoricStep[] {
  if (before?.state === 'IN_PROGRESS' || before?.state === 'RESOLVED') return [];
  const accept: HistoricStep = { name: 'accept', agentId: ownerAfterHandOver(row, before, places) };
  return [...(before?.state === 'ACCEPTED' ? [] : [accept]), { name: 'startWork' }];
}

/** Whoever the row leaves the ticket with accepts it. */
function ownerAfterHandOver(row: IncidentRow, before: Ticket | null, places: HistoricPlaces): string {
  const [handOver] = handingOver(row, before, places);
  if (handOver?.name === 'dispatch') return handOver.assigneeId;
  if (handOver?.name === 'transfer') return handOver.ownerId;
  return before?.ownerId ?? places.agentOf(row.group, row.resolver);
}

function waiting(row: IncidentRow, before: Ticket | null, places: HistoricPlaces, wait: Wait): readonly HistoricStep[] {
  const suspend: HistoricStep = { name: 'suspend', ...wait, evidence: `incident_state "${row.state}"`, expectedResumeAt: null, approvedBySupervisor: false };
  const current = before?.suspension ?? null;
  if (current === null) return [...startOfWork(row, before, places), suspend];
  return current.reason === wait.reason && current.detail === wait.detail ? [] : [RESUME, suspend];
}

function resolve(row: IncidentRow): HistoricStep {
  return { name: 'resolve', solution: '', worklog: '', causeCode: row.closedCode ?? '', permanentFix: false };
}

function idleReason(row: IncidentRow, before: Ticket): string {
  const kept = before.confirmed ?? before.reported;
  const told = incidentAxes(row);
  return told.urgency !== kept.urgency || told.severity !== kept.severity || told.complexity !== kept.complexity
    ? 'impact, urgency or priority differ from the classification, which stays as it was made'
    : 'neither the state nor who has the incident changed';
}

function withoutEffect(reason: string): RowDecision {
  return { effect: 'WITHOUT_EFFECT', reason };
}
