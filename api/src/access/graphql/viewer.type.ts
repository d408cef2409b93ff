import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { toGlobalId, toGlobalIdOrNull } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Caller } from '../domain/caller.ts';
import type { Permission, Role } from '../domain/permissions.ts';
import type { UnitTree } from '../domain/unit-tree.ts';
import type { ViewerNames } from '../use-cases/ports.ts';
import { unitView, UnitType } from './unit.type.ts';
import { PermissionWord, RoleWord } from './words.ts';

@ObjectType('Viewer', { description: '当前用户 Who asks, and what they may do.' })
export class ViewerType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Of a program: the name of its key.' }) login!: string;
  @Field(() => String) displayName!: string;
  @Field(() => RoleWord) role!: Role;
  @Field(() => UnitType, { description: 'The viewer sees this unit and everything below it.' }) unit!: UnitType;
  @Field(() => [PermissionWord]) permissions!: readonly Permission[];
  @Field(() => DateTimeScalar) sessionExpiresAt!: number;
  @Field(() => ID, { nullable: true, description: 'The agent that the viewer is, when the viewer handles tickets.' }) agentId!: string | null;
}

export function viewerView(caller: Caller, names: ViewerNames, units: UnitTree): ViewerType {
  const unit = units.get(caller.unitId);
  if (unit === undefined) throw new Error(`the unit ${caller.unitId} of a caller is not known yet`);
  return {
    id: toGlobalId('Viewer', caller.actor.id), ...names, role: caller.role, unit: unitView(unit), permissions: [...caller.permissions],
    sessionExpiresAt: caller.expiresAt, agentId: toGlobalIdOrNull('Agent', caller.agentId),
  };
}

@InputType('SignInInput')
export class SignInInput {
  @Field(() => String) login!: string;
  @Field(() => String) password!: string;
}

@ObjectType('SignInPayload')
export class SignInPayload {
  @Field(() => ViewerType, { nullable: true }) viewer!: ViewerType | null;
  @Field(() => String, { nullable: true, description: 'For clients without cookies, as "Authorization: Bearer <token>". A secret: it is shown only here.' }) token!: string | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
