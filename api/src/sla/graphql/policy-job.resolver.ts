import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import type { Caller } from '../../access/domain/caller.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { PolicyDraftType } from '../../standard/graphql/draft.type.ts';
import { PolicyDocumentType } from '../../standard/graphql/policy.type.ts';
import type { DraftStore } from '../../standard/use-cases/draft-store.ts';
import type { PolicyJob } from '../domain/policy-job.ts';
import { startMigration, type MigrationStores } from '../use-cases/migrate-tickets.ts';
import type { PolicyJobReads } from '../use-cases/ports.ts';
import { startPreview } from '../use-cases/preview-draft.ts';
import { cancelPolicyJob } from '../use-cases/run-policy-job.ts';
import { jobView } from './policy-job-view.ts';
import { CancelPolicyJobInput, MigrateTicketsInput, PolicyJobPayload, PolicyJobType, PreviewPolicyDraftInput } from './policy-job.type.ts';

type Stores = MigrationStores & { readonly drafts: DraftStore; readonly idempotency: Idempotency };

export interface PolicyJobServices {
  readonly perform: Perform<Stores>;
  readonly reads: PolicyJobReads;
  readonly units: UnitTree;
  readonly catalogue: () => PolicyCatalogue;
  /** A job has a batch due. */
  readonly wake: () => void;
}

const MOST_JOBS = 20;

/** Previews of drafts, and tickets that change over (§8.2). */
@Resolver(() => PolicyDraftType)
export class PolicyJobResolver {
  readonly #services: PolicyJobServices;
  readonly #previews: Batch<PolicyJob>;

  constructor(services: PolicyJobServices) {
    this.#services = services;
    this.#previews = new Batch((draftIds) => services.reads.previewsOf(draftIds));
  }

  @Query(() => [PolicyJobType], { description: '作业 The newest previews and migrations.' })
  async policyJobs(@Ctx() context: AccessContext): Promise<PolicyJobType[]> {
    const caller = requirePermission(context, 'STANDARD_VIEW');
    return (await this.#services.reads.list(MOST_JOBS)).map((job) => this.view(caller, job));
  }

  @Query(() => PolicyJobType, { nullable: true })
  async policyJob(@Ctx() context: AccessContext, @Arg('id', () => ID) id: string): Promise<PolicyJobType | null> {
    return this.byId(requirePermission(context, 'STANDARD_VIEW'), fromGlobalId('PolicyJob', id));
  }

  @FieldResolver(() => PolicyJobType, { nullable: true, description: '影响预览 The newest one; of another content than this when the fingerprints differ.' })
  async preview(@Root() { draftId }: PolicyDraftType, @Ctx() context: AccessContext): Promise<PolicyJobType | null> {
    const job = await this.#previews.load(context, draftId);
    return job === null ? null : this.view(signedIn(context), job);
  }

  @Mutation(() => PolicyJobPayload, { description: '影响预览 Measures the tickets by a draft, aside from all requests; follow it with `policyJobProgress`.' })
  previewPolicyDraft(@Ctx() context: AccessContext, @Arg('input', () => PreviewPolicyDraftInput) input: PreviewPolicyDraftInput): Promise<PolicyJobPayload> {
    const caller = signedIn(context);
    const draftId = fromGlobalId('PolicyDraft', input.draftId);
    return this.#start(caller, 'previewPolicyDraft', input, (stores) => startPreview(stores, caller, draftId));
  }

  @Mutation(() => PolicyJobPayload, { description: '版本迁移 Lets open tickets change over to a version that is in force: an event on each, in batches, by an explicit choice.' })
  migrateTickets(@Ctx() context: AccessContext, @Arg('input', () => MigrateTicketsInput) input: MigrateTicketsInput): Promise<PolicyJobPayload> {
    const caller = signedIn(context);
    const unitId = input.unitId == null ? null : fromGlobalId('Unit', input.unitId);
    return this.#start(caller, 'migrateTickets', input, (stores) => startMigration(stores, caller, { ...input, unitId }));
  }

  @Mutation(() => PolicyJobPayload, { description: '停止作业 Ends a job before its time; what a migration has done stays done.' })
  async cancelPolicyJob(@Ctx() context: AccessContext, @Arg('input', () => CancelPolicyJobInput) { jobId }: CancelPolicyJobInput): Promise<PolicyJobPayload> {
    const caller = signedIn(context);
    const outcome = await this.#services.perform((stores) => cancelPolicyJob(stores, caller, fromGlobalId('PolicyJob', jobId)));
    return outcome.ok ? { job: this.view(caller, outcome.value), userErrors: [] } : { job: null, userErrors: toUserErrors(outcome.refusals) };
  }

  /** A job by its id, for whoever may look at the standard. */
  async byId(caller: Caller, jobId: string): Promise<PolicyJobType | null> {
    const job = await this.#services.reads.byId(jobId);
    return job === null ? null : this.view(caller, job);
  }

  view(caller: Caller, job: PolicyJob): PolicyJobType {
    return jobView(job, this.#services.catalogue(), (unitId) => this.#services.units.isWithin(unitId, caller.unitId));
  }

  async #start(caller: Caller, operation: string, input: { readonly idempotencyKey: string }, work: (stores: Stores) => Promise<Outcome<PolicyJob>>): Promise<PolicyJobPayload> {
    const outcome = await this.#services.perform((stores) => stores.idempotency.once(caller.actor.id, input.idempotencyKey, { operation, input }, async () => {
      const started = await work(stores);
      return started.ok ? accepted({ jobId: started.value.id }) : started;
    }));
    if (!outcome.ok) return { job: null, userErrors: toUserErrors(outcome.refusals) };
    this.#services.wake();
    return { job: await this.byId(caller, outcome.value.jobId), userErrors: [] };
  }
}

/** What this module adds to a version of the standard. */
@Resolver(() => PolicyDocumentType)
export class PinnedTicketsResolver {
  readonly #reads: PolicyJobReads;

  constructor(reads: PolicyJobReads) {
    this.#reads = reads;
  }

  @FieldResolver(() => Int, { description: '在办工单 Open tickets that are measured by this version.' })
  openTickets(@Root() { docId, version }: PolicyDocumentType): Promise<number> {
    return this.#reads.openTicketsOn({ docId, version });
  }
}
