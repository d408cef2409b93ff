import { registerWords } from '../../platform/graphql/register-words.ts';
import { PERMISSIONS, ROLES } from '../domain/permissions.ts';
import { UNIT_KINDS } from '../domain/unit-tree.ts';

export const RoleWord = registerWords('Role', ROLES, '角色 What a person or a program is; the permissions follow from it.');
export const PermissionWord = registerWords('Permission', PERMISSIONS, '权限 What is allowed within the caller\'s unit and below. What is not granted is denied.');
export const UnitKindWord = registerWords('UnitKind', UNIT_KINDS, '单位类别 Province, branch, team.');
