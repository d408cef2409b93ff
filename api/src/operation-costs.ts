import type { DeclaredCosts } from './platform/graphql/operation-cost.ts';

/**
 * What the fields of the API cost that are more than one value: how long its lists usually are, and which fields make the
 * database or the processor work. A test holds this to the schema.
 */
export const OPERATION_COSTS: DeclaredCosts = {
  lists: {
    'Agent.qualifications': 3,
    'AgentPayload.userErrors': 2,
    'AlarmBatch.alarms': 100,
    'AlarmPayload.userErrors': 2,
    'Clause.requirements': 5,
    'Clause.targets': 3,
    'ClockExplanation.ledger': 15,
    'Complaint.appeals': 1,
    'Complaint.offers': 3,
    'Complaint.rounds': 3,
    'Complaint.subjectAgents': 1,
    'Complaint.subjectTeams': 1,
    'ComplaintCause.units': 10,
    'ComplaintPareto.causes': 13,
    'ComplaintTeamsPayload.teams': 10,
    'ComplaintTeamsPayload.userErrors': 2,
    'CustomerPayload.userErrors': 2,
    'DispatchChoice.ranked': 10,
    'DispatchChoice.rejected': 20,
    'PolicyDocument.basis': 5,
    'PolicyDocument.chapters': 10,
    'PolicyDocument.clauses': 40,
    'PolicyDocument.readings': 10,
    'PolicyDocument.requirements': 150,
    'PolicyDocument.targets': 30,
    'PolicyExplanationLine.mismatches': 3,
    'Query.agents': 100,
    'Query.complaintTeams': 10,
    'Query.explainPolicy': 30,
    'Query.misroutes': 40,
    'Query.pauseAudit': 50,
    'Query.policyDocuments': 3,
    'Query.queues': 20,
    'Query.ticketPauses': 10,
    'Query.units': 50,
    'Queue.agents': 10,
    'Queue.waiting': 50,
    'QueueLoadBatch.loads': 20,
    'QueuePayload.userErrors': 2,
    'RankedCandidate.factors': 4,
    'RejectedCandidate.reasons': 2,
    'ScopeMismatch.allowed': 5,
    'SignInPayload.userErrors': 2,
    'SlaBreachBatch.breaches': 100,
    'Ticket.clocks': 15,
    'Ticket.dispatches': 3,
    'Ticket.interactions': 10,
    'Ticket.policyPins': 2,
    'Ticket.probableDuplicates': 5,
    'TicketEvent.details': 8,
    'TicketPayload.userErrors': 2,
    'Wall.forecast': 16,
    'Wall.overflow': 20,
    'Wall.queues': 20,
    'Wall.rows': 60,
    'WallFoot.recentlyRestored': 5,
  },
  fields: {
    // Reads every agent of the queue's unit with what each holds.
    'Mutation.dispatchAutomatically': 50,
    'Query.suggestAssignee': 50,
    // Reads all that waits to say whose turn it is.
    'Queue.waiting': 20,
    // Reads the events of every hand-over of the time.
    'Query.misroutes': 100,
    // A hash that is slow on purpose.
    'Mutation.signIn': 500,
    // Counts up to ten thousand rows.
    'TicketConnection.totalCount': 200,
  },
};
