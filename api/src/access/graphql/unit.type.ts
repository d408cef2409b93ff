import { Field, ID, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId, toGlobalIdOrNull } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import type { Unit, UnitKind } from '../domain/unit-tree.ts';
import { UnitKindWord } from './words.ts';

@ObjectType('Unit', { implements: NodeType, simpleResolvers: true, description: '单位 A part of the organisation. Whoever belongs to it sees it and everything below it.' })
export class UnitType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => LocalTextType) name!: LocalText;
  @Field(() => UnitKindWord) kind!: UnitKind;
  @Field(() => ID, { nullable: true }) parentId!: string | null;
  @Field(() => [ID], { description: 'From the root down to the unit itself.' }) path!: readonly string[];
  /** Not a field: what higher modules look their own fields up by. */
  unitId!: string;
}

/** A unit as the API shows it. */
export function unitView({ id, code, name, kind, parentId, path }: Unit): UnitType {
  return {
    id: toGlobalId('Unit', id), code, name, kind, parentId: toGlobalIdOrNull('Unit', parentId),
    path: path.map((unitId) => toGlobalId('Unit', unitId)), unitId: id,
  };
}
