import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingPermission, systemCaller } from '../../../api/src/access/domain/caller.ts';
import { grantedPermissions, PERMISSIONS, ROLE_PERMISSIONS, ROLES } from '../../../api/src/access/domain/permissions.ts';

describe('permissions', () => {
  it('[R015] are denied unless the matrix grants them: every cell is written down here', () => {
    const matrix = Object.fromEntries(ROLES.map((role) => [role, PERMISSIONS.map((permission) => (ROLE_PERMISSIONS[role].includes(permission) ? 'x' : '.')).join('')]));
    expect(PERMISSIONS).toEqual([
      'WALL_VIEW', 'TICKET_VIEW', 'TICKET_INTAKE', 'TICKET_CLASSIFY', 'TICKET_DISPATCH', 'TICKET_HANDLE', 'TICKET_APPROVE', 'ALARM_ACKNOWLEDGE', 'ALARM_SHELVE',
      'ALARM_SHELVE_LONG', 'ROSTER_PLAN', 'HANDOVER_SIGN', 'INCIDENT_MANAGE', 'CUSTOMER_VIEW', 'CUSTOMER_EDIT', 'STANDARD_VIEW', 'STANDARD_AMEND', 'STANDARD_PUBLISH', 'IMPORT_RUN', 'METRICS_VIEW', 'USER_ADMIN',
      'TEMPLATE_EDIT', 'AGREEMENT_EDIT', 'BILLING_REPORT', 'INDICATOR_REPORT',
    ]);
    expect(matrix).toEqual({
      ADMIN: 'xxxxxxxxxxxxxxxxxxxxxxxxx',
      SUPERVISOR: 'xxxxxxxxxxxxxxxxx..x.xx..',
      TEAM_LEAD: 'xxxxxxxxx..xxxxx.....x...',
      AGENT: 'xxxx.x.......xxx.........',
      QA: 'xx.............x.........',
      INTEGRATOR: 'xxx..........xxx.......xx',
    });
  });

  it('[R015] of a key are its scopes within its role, whatever scopes it was given', () => {
    fc.assert(fc.property(fc.constantFrom(...ROLES), fc.array(fc.oneof(fc.constantFrom<string>(...PERMISSIONS), fc.string())), (role, scopes) => {
      for (const permission of grantedPermissions(role, scopes)) {
        expect(scopes).toContain(permission);
        expect(ROLE_PERMISSIONS[role]).toContain(permission);
      }
    }));
  });

  it('are named in the refusal, with the role that lacks them', () => {
    const caller = { ...systemCaller('test', 'a unit'), role: 'QA' as const, permissions: grantedPermissions('QA', null) };
    expect(missingPermission(caller, 'TICKET_VIEW')).toBeNull();
    expect(missingPermission(caller, 'CUSTOMER_VIEW')).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
  });
});
