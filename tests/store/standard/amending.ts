import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { grantedPermissions, type Role } from '../../../api/src/access/domain/permissions.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import { createPolicyJobReads } from '../../../api/src/sla/storage/policy-job-store.ts';
import type { PolicyJob } from '../../../api/src/sla/domain/policy-job.ts';
import { runPolicyJob } from '../../../api/src/sla/use-cases/run-policy-job.ts';
import { startPreview } from '../../../api/src/sla/use-cases/preview-draft.ts';
import type { PolicyDraft } from '../../../api/src/standard/domain/draft.ts';
import type { DraftPatch } from '../../../api/src/standard/domain/patch.ts';
import type { PolicyPin } from '../../../api/src/standard/domain/policy.ts';
import { editDraft, startDraft } from '../../../api/src/standard/use-cases/amend.ts';
import { publishDraft } from '../../../api/src/standard/use-cases/publish-draft.ts';
import type { Stores } from '../../../api/src/stores.ts';
import { expected, type TestHouse } from '../../support/house.ts';

export const STANDARD = 'operating-standard';

/** What people who amend the standard do, against a real database. */
export class Amending {
  readonly test: TestHouse;
  /** Two people: one drafts, the other publishes. */
  readonly drafter: Caller;
  readonly publisher: Caller;

  constructor(test: TestHouse) {
    this.test = test;
    this.drafter = this.person('SUPERVISOR');
    this.publisher = this.person('ADMIN');
  }

  person(role: Role): Caller {
    return { ...this.test.caller(role), actor: { kind: 'USER', id: newId() }, permissions: grantedPermissions(role, null), agentId: null };
  }

  perform<T>(work: (stores: Stores) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.test.house.perform(work);
  }

  async draft(docId = STANDARD): Promise<PolicyDraft> {
    return expected(await this.perform((stores) => startDraft(stores, this.drafter, { docId })));
  }

  async patch(draft: PolicyDraft, patch: Partial<DraftPatch>): Promise<PolicyDraft> {
    return expected(await this.perform((stores) => editDraft(stores, this.drafter, { draftId: draft.id, expectedEdit: draft.edit, patch: { targets: [], clauses: [], ...patch } })));
  }

  /** Begins a preview and does all its batches. */
  async preview(draft: PolicyDraft): Promise<PolicyJob> {
    return this.finish(expected(await this.perform((stores) => startPreview(stores, this.drafter, draft.id))));
  }

  /** Does all batches that are due, as the timekeeper would. */
  async finish(job: Pick<PolicyJob, 'id'>): Promise<PolicyJob> {
    while (expected(await this.perform(runPolicyJob)) > 0);
    return (await this.job(job.id))!;
  }

  job(jobId: string): Promise<PolicyJob | null> {
    return createPolicyJobReads(this.test.house.reads).byId(jobId);
  }

  publish(draft: PolicyDraft, effectiveFrom: number, caller = this.publisher): Promise<Outcome<PolicyPin>> {
    return this.perform((stores) => publishDraft(stores, caller, { draftId: draft.id, expectedEdit: draft.edit, effectiveFrom, reason: 'test' }));
  }

  /** A draft with these changes, previewed and published, to take effect in so many ms. */
  async published(patch: Partial<DraftPatch>, inMs: number): Promise<PolicyPin> {
    const draft = await this.patch(await this.draft(), patch);
    await this.preview(draft);
    const pin = expected(await this.publish(draft, Date.now() + inMs));
    await this.test.house.standard.reload();
    return pin;
  }
}
