import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RoleWord } from '../../access/graphql/words.ts';
import type { Role } from '../../access/domain/permissions.ts';
import type { Channel } from '../../communications/domain/words.ts';
import { LocalTextInput } from '../../communications/graphql/template.type.ts';
import { ChannelWord } from '../../communications/graphql/words.ts';
import { AreaWord, TierWord } from '../../customers/graphql/words.ts';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId, toGlobalIdOrNull } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { connectionOf } from '../../platform/graphql/page.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Area, ServiceLine } from '../../standard/domain/axes.ts';
import { ServiceLineWord, TicketStateWord } from '../../tickets/graphql/words.ts';
import type { IncidentView } from '../domain/incident.ts';
import type { IncidentCause, IncidentState, NoticeKind } from '../domain/words.ts';
import type { IncidentTicket } from '../use-cases/ports.ts';
import { IncidentCauseWord, IncidentStateWord, NoticeKindWord } from './words.ts';

@ObjectType('Incident', { implements: NodeType, simpleResolvers: true, description: '群障 A mass outage with the tickets that have it in common (§4.3). No personal fields.' })
export class IncidentType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Readable and unique, e.g. INC-261124-02.' }) incidentNo!: string;
  @Field(() => Int, { description: 'Counts up with every change; of two the higher is the newer. State it as `expectedVersion`.' }) version!: number;
  @Field(() => IncidentStateWord) state!: IncidentState;
  @Field(() => ID) unitId!: string;
  @Field(() => String) title!: string;
  @Field(() => String) place!: string;
  @Field(() => AreaWord, { nullable: true, description: 'Null: town and country alike.' }) area!: Area | null;
  @Field(() => ServiceLineWord, { nullable: true, description: 'Null: every line of service.' }) serviceLine!: ServiceLine | null;
  @Field(() => DateTimeScalar, { description: 'When the outage began.' }) from!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' }) to!: number | null;
  @Field(() => IncidentCauseWord) cause!: IncidentCause;
  @Field(() => ID, { nullable: true, description: 'The ticket that stands for the outage itself.' }) parentTicketId!: string | null;
  @Field(() => String, { nullable: true }) parentTicketNo!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) expectedRestoreAt!: number | null;
  @Field(() => DateTimeScalar) declaredAt!: number;
  @Field(() => RoleWord, { description: 'The role stands for the person.' }) declaredByRole!: Role;
  @Field(() => DateTimeScalar, { nullable: true }) restoredAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) closedAt!: number | null;
  @Field(() => IncidentCauseWord, { nullable: true }) rootCause!: IncidentCause | null;
  @Field(() => String, { nullable: true }) rootCauseText!: string | null;
  @Field(() => Int, { description: '影响数 Tickets that belong to it.' }) affected!: number;
  @Field(() => Int, { description: 'Of these, not resolved yet.' }) unresolved!: number;
  @Field(() => Int, { description: 'Bulk restoration: done.' }) restoreDone!: number;
  @Field(() => Int, { description: 'Bulk restoration: refused, each with its reason.' }) restoreRefused!: number;
  @Field(() => Int, { description: 'Bulk restoration: still to be done.' }) restoreWaiting!: number;
  @Field(() => Int, { description: 'Notices that are still to be kept with their tickets.' }) noticesWaiting!: number;
  @Field(() => Int, { description: 'Customers whom a notice could not be sent: tell them in another way.' }) noticesRefused!: number;
  /** Not a field: what its own fields are looked up by. */
  view!: IncidentView;
}

/** An outage as the API shows it. */
export function incidentView(view: IncidentView): IncidentType {
  const { incidentNo, version, state, title, place, area, serviceLine, from, to, cause, expectedRestoreAt, declaredAt, declaredByRole, restoredAt, closedAt, rootCause, rootCauseText } = view;
  const { parentTicketNo, affected, unresolved, restoreDone, restoreRefused, restoreWaiting, noticesWaiting, noticesRefused } = view;
  return {
    id: toGlobalId('Incident', view.id), incidentNo, version, state, unitId: toGlobalId('Unit', view.unitId), title, place, area, serviceLine, from, to, cause,
    parentTicketId: toGlobalIdOrNull('Ticket', view.parentTicketId), parentTicketNo, expectedRestoreAt, declaredAt, declaredByRole, restoredAt, closedAt, rootCause,
    rootCauseText, affected, unresolved, restoreDone, restoreRefused, restoreWaiting, noticesWaiting, noticesRefused, view,
  };
}

@ObjectType('IncidentConnection', { simpleResolvers: true })
export class IncidentConnectionType extends connectionOf<IncidentType>('Incident', () => IncidentType) {}

@ObjectType('IncidentTicket', { simpleResolvers: true, description: 'A ticket of an outage, or one that may belong to it. No personal fields.' })
export class IncidentTicketType {
  @Field(() => ID) ticketId!: string;
  @Field(() => String) ticketNo!: string;
  @Field(() => String) title!: string;
  @Field(() => TicketStateWord) state!: string;
  @Field(() => TierWord) tier!: string;
  @Field(() => DateTimeScalar) receivedAt!: number;
  @Field(() => DateTimeScalar, { nullable: true }) restoredAt!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it could not be restored in bulk.' }) refusalCode!: string | null;
  @Field(() => String, { nullable: true }) refusalMessage!: string | null;
}

export function incidentTicketView({ ticketId, ticketNo, title, state, tier, receivedAt, restoredAt, refusalCode, refusalMessage }: IncidentTicket): IncidentTicketType {
  return { ticketId: toGlobalId('Ticket', ticketId), ticketNo, title, state, tier, receivedAt, restoredAt, refusalCode, refusalMessage };
}

@ObjectType('IncidentNotice', { simpleResolvers: true, description: '群障告知 What the customers of an outage were told.' })
export class IncidentNoticeType {
  @Field(() => NoticeKindWord) kind!: NoticeKind;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => Boolean) delivered!: boolean;
  @Field(() => LocalTextType) text!: LocalText;
  @Field(() => DateTimeScalar) at!: number;
  @Field(() => RoleWord, { description: 'The role stands for the person.' }) role!: Role;
}

@InputType('DeclareIncidentInput')
export class DeclareIncidentInput {
  @Field(() => String, { description: 'The same key with the same request declares nothing anew.' }) idempotencyKey!: string;
  @Field(() => ID, { nullable: true, description: 'The unit that is concerned, with what is below it. Absent: your own.' }) unitId?: string | null;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'Where, in your own words: a district, a site.' }) place!: string;
  @Field(() => AreaWord, { nullable: true }) area?: Area | null;
  @Field(() => ServiceLineWord, { nullable: true }) serviceLine?: ServiceLine | null;
  @Field(() => DateTimeScalar) from!: number;
  @Field(() => DateTimeScalar, { nullable: true }) to?: number | null;
  @Field(() => IncidentCauseWord, { nullable: true, description: 'Absent: not known yet.' }) cause?: IncidentCause | null;
  @Field(() => ID, { nullable: true }) parentTicketId?: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) expectedRestoreAt?: number | null;
}

@InputType('ChangeIncidentInput', { description: 'What is absent stays; null takes it away where it may be missing.' })
export class ChangeIncidentInput {
  @Field(() => ID) incidentId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) place?: string | null;
  @Field(() => AreaWord, { nullable: true }) area?: Area | null;
  @Field(() => ServiceLineWord, { nullable: true }) serviceLine?: ServiceLine | null;
  @Field(() => DateTimeScalar, { nullable: true }) from?: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) to?: number | null;
  @Field(() => IncidentCauseWord, { nullable: true }) cause?: IncidentCause | null;
  @Field(() => DateTimeScalar, { nullable: true }) expectedRestoreAt?: number | null;
}

@InputType('LinkIncidentTicketsInput')
export class LinkIncidentTicketsInput {
  @Field(() => ID) incidentId!: string;
  @Field(() => [ID], { description: '1 to 200 tickets.' }) ticketIds!: string[];
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

@InputType('UnlinkIncidentTicketInput')
export class UnlinkIncidentTicketInput {
  @Field(() => ID) incidentId!: string;
  @Field(() => ID) ticketId!: string;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

@InputType('RestoreIncidentInput')
export class RestoreIncidentInput {
  @Field(() => ID) incidentId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => String, { description: 'The test that shows that service is back.' }) evidence!: string;
  @Field(() => Boolean, { description: 'Resolve the tickets with it; else only their service is restored.' }) resolves!: boolean;
  @Field(() => String, { nullable: true }) solution?: string | null;
  @Field(() => String, { nullable: true }) causeCode?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'The repair is permanent, not a workaround (§3.3).' }) permanentFix!: boolean;
}

@InputType('SendIncidentNoticeInput')
export class SendIncidentNoticeInput {
  @Field(() => ID) incidentId!: string;
  @Field(() => String, { description: 'The same key with the same request tells nobody twice.' }) idempotencyKey!: string;
  @Field(() => NoticeKindWord) kind!: NoticeKind;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => Boolean, { description: 'It goes out by that channel; else it is only kept with the tickets.' }) delivered!: boolean;
  @Field(() => LocalTextInput, { description: 'As `incidentNoticeDraft` gave it, or as you have changed it.' }) text!: LocalTextInput;
}

@InputType('CloseIncidentInput')
export class CloseIncidentInput {
  @Field(() => ID) incidentId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => IncidentCauseWord) rootCause!: IncidentCause;
  @Field(() => String) rootCauseText!: string;
}

@ObjectType('IncidentPayload', { description: 'The outage after the command, or why the command was refused; never both.' })
export class IncidentPayload {
  @Field(() => IncidentType, { nullable: true }) incident!: IncidentType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@ObjectType('IncidentLinkRefusal', { simpleResolvers: true })
export class IncidentLinkRefusalType {
  @Field(() => ID) ticketId!: string;
  @Field(() => UserErrorType) error!: UserErrorType;
}

@ObjectType('IncidentLinkPayload', { description: 'The outage with those tickets that could be linked; the others are named with the reason. Or why the command as a whole was refused.' })
export class IncidentLinkPayload {
  @Field(() => IncidentType, { nullable: true }) incident!: IncidentType | null;
  @Field(() => Int) linked!: number;
  @Field(() => [IncidentLinkRefusalType]) refused!: readonly IncidentLinkRefusalType[];
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
