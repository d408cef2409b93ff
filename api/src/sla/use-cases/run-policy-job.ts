import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { PolicyJob } from '../domain/policy-job.ts';
import { migrateBatch, type MigrationStores } from './migrate-tickets.ts';
import { previewBatch } from './preview-draft.ts';

/**
 * Does the next batch of the job that waits longest: what it did and how far it is are one transaction, so that after a crash, or
 * on another server, it goes on where it was.
 * @returns how many jobs had a batch due, 0 or 1
 */
export async function runPolicyJob(stores: MigrationStores): Promise<Outcome<number>> {
  const job = await stores.policyJobs.claim();
  if (job === null) return accepted(0);
  await stores.policyJobs.save(job.kind === 'PREVIEW' ? await previewBatch(stores, job) : await migrateBatch(stores, job));
  return accepted(1);
}

/** Ends a job before its time; what a migration has done stays done. */
export async function cancelPolicyJob(stores: Pick<MigrationStores, 'policyJobs' | 'now'>, caller: Caller, jobId: string): Promise<Outcome<PolicyJob>> {
  const forbidden = missingPermission(caller, 'STANDARD_AMEND');
  if (forbidden !== null) return forbidden;
  const job = await stores.policyJobs.lock(jobId);
  if (job === null) return notFound('job', ['jobId']);
  if (job.kind === 'MIGRATION' && !caller.permissions.has('STANDARD_PUBLISH')) return missingPermission(caller, 'STANDARD_PUBLISH')!;
  if (job.state !== 'RUNNING') return refused({ code: 'JOB_OVER', message: 'The job is over already.', path: ['jobId'] });
  const cancelled: PolicyJob = { ...job, state: 'CANCELLED', finishedAt: await stores.now() };
  await stores.policyJobs.save(cancelled);
  return accepted(cancelled);
}
