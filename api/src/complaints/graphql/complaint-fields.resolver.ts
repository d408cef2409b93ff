import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { unitView } from '../../access/graphql/unit.type.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { fromGlobalId, toGlobalId, toGlobalIdOrNull } from '../../platform/graphql/global-id.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { AgentBatch } from '../../workforce/graphql/agent.resolver.ts';
import { agentView } from '../../workforce/graphql/agent.type.ts';
import { COMPENSATION_AUTHORITY_FEN } from '../domain/authority.ts';
import { isSubject, type Handler } from '../domain/subject.ts';
import type { ComplaintTrack } from '../domain/track.ts';
import { allowedComplaintActions } from '../use-cases/allowed-complaint-actions.ts';
import type { ComplaintReads } from '../use-cases/complaint-reads.ts';
import { ComplaintType, RegulatorCaseType, SettlementDocumentType, type ComplaintOfferType } from './complaint.type.ts';

export interface ComplaintFieldServices {
  readonly reads: ComplaintReads;
  readonly units: UnitTree;
  readonly agents: AgentBatch;
  /** The ticket if the caller may see it. */
  visible(caller: Caller, ticketId: string): Promise<TicketView | null>;
  /** A person by the id of their account; null for whoever is none. */
  nameOf(userId: string): Promise<string | null>;
}

/** What complaints add to a ticket. */
@Resolver(() => TicketType)
export class ComplaintFieldsResolver {
  readonly #services: ComplaintFieldServices;
  readonly #tracks: Batch<ComplaintTrack>;
  readonly #texts: Batch<string>;

  constructor(services: ComplaintFieldServices) {
    this.#services = services;
    this.#tracks = new Batch((ids) => services.reads.tracks(ids));
    this.#texts = new Batch((ids) => services.reads.textsMasked(ids));
  }

  @FieldResolver(() => ComplaintType, { nullable: true, description: '投诉 Null for every ticket that is no complaint.' })
  async complaint(@Root() ticket: TicketView, @Ctx() context: AccessContext): Promise<ComplaintType | null> {
    const track = ticket.confirmed?.type === 'COMPLAINT' ? await this.#tracks.load(context, ticket.id) : null;
    return track === null ? null : this.#view(context, signedIn(context), ticket, track);
  }

  @FieldResolver(() => RegulatorCaseType, { nullable: true, description: '申诉个案 Null for every ticket that is no regulator\'s case.' })
  async regulatorCase(@Root() ticket: TicketView, @Ctx() context: AccessContext): Promise<RegulatorCaseType | null> {
    if (ticket.appeal === null) return null;
    const { source, dueAt, reminders, answeredAt, ofTicketId } = ticket.appeal;
    return { source, dueAt, reminders, answeredAt, appealsFrom: await this.#services.visible(signedIn(context), ofTicketId) };
  }

  @Query(() => SettlementDocumentType, { nullable: true, description: '处理文书 The document of a concluded complaint, masked; not for whom the complaint is about.' })
  async settlementDocument(@Ctx() context: AccessContext, @Arg('ticketId', () => ID) ticketId: string): Promise<SettlementDocumentType | null> {
    const caller = requirePermission(context, 'CUSTOMER_VIEW');
    const ticket = await this.#services.visible(caller, fromGlobalId('Ticket', ticketId));
    const track = ticket === null ? null : await this.#tracks.load(context, ticket.id);
    const handler = await this.#handler(context, caller.agentId);
    if (track?.conclusion == null || (handler !== null && isSubject(track.subject, handler))) return null;
    const document = await this.#services.reads.document(track.conclusion.documentId);
    return document === null ? null : { ...document, id: toGlobalId('SettlementDocument', document.id) };
  }

  async #view(context: AccessContext, caller: Caller, ticket: TicketView, track: ComplaintTrack): Promise<ComplaintType> {
    const { units } = this.#services;
    const { phase, grade, gradeCauses, subject, rounds, conflictSince, conclusion, rootCause } = track;
    const teamId = await this.#teamOf(ticket, track);
    const [owner, handler] = [await this.#handler(context, ticket.ownerId), await this.#handler(context, caller.agentId)];
    const agents = await Promise.all(subject.agentIds.map((id) => this.#services.agents.load(context, id)));
    const appeals = await Promise.all(track.appeals.map(({ ticketId }) => this.#services.visible(caller, ticketId)));
    return {
      phase, grade, gradeCauses, conflictSince,
      team: teamId === null ? null : unitView(units.get(teamId)!),
      isWithTeam: teamId === null || owner?.teamPath.includes(teamId) === true,
      subjectAgents: agents.flatMap((agent) => (agent === null ? [] : [agentView(agent)])),
      subjectTeams: subject.teamIds.flatMap((id) => units.get(id) ?? []).map(unitView),
      offers: await this.#offers(context, track),
      rounds: rounds.map(({ interactionId, answer, offerId, at }) => ({
        interactionId: toGlobalId('Interaction', interactionId), answer, at, offerId: toGlobalIdOrNull('ComplaintOffer', offerId),
      })),
      conclusion: conclusion === null ? null : {
        outcome: conclusion.outcome, at: conclusion.at, documentSha256: conclusion.sha256,
        noticeInteractionId: toGlobalIdOrNull('Interaction', conclusion.noticeInteractionId),
      },
      rootCause: rootCause === null ? null : {
        code: rootCause.code, at: rootCause.at, findingMasked: rootCause.findingId === null ? null : await this.#texts.load(context, rootCause.findingId),
      },
      appeals: appeals.flatMap((appeal) => (appeal === null ? [] : [appeal])),
      authorityFen: COMPENSATION_AUTHORITY_FEN[caller.role],
      actions: allowedComplaintActions(ticket, track, caller, handler),
    };
  }

  async #offers(context: AccessContext, { offers }: ComplaintTrack): Promise<readonly ComplaintOfferType[]> {
    const { nameOf } = this.#services;
    return Promise.all(offers.map(async ({ id, draftedBy, draftedAt, compensationFen, state, approvedBy, presentedAt }) => ({
      id: toGlobalId('ComplaintOffer', id), draftedAt, compensationFen, state, presentedAt, draftedBy: await nameOf(draftedBy),
      approvedBy: approvedBy === null ? null : await nameOf(approvedBy), textMasked: (await this.#texts.load(context, id)) ?? '',
    })));
  }

  async #teamOf({ unitId }: TicketView, { grade }: ComplaintTrack): Promise<string | null> {
    const path = this.#services.units.get(unitId)?.path.toReversed() ?? [];
    const named = grade === null ? [] : (await this.#services.reads.gradedTeams(path)).filter((each) => each.grade === grade);
    return named.toSorted((a, b) => path.indexOf(a.unitId) - path.indexOf(b.unitId))[0]?.teamId ?? null;
  }

  async #handler(context: AccessContext, agentId: string | null): Promise<Handler | null> {
    const agent = agentId === null ? null : await this.#services.agents.load(context, agentId);
    return agent === null ? null : { agentId: agent.id, teamPath: this.#services.units.get(agent.teamId)?.path ?? [] };
  }
}
