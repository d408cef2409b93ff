import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { PolicyJob } from '../domain/policy-job.ts';
import { migrateBatch, type MigrationStores } from './migrate-tickets.ts';
import { previewBatch } from './preview-draft.ts';

/**
 * Does the next batch of the job that waits longest: what it did and how far it is are one transaction, so that after a crash, or
 * on another server, it goes on where it was.
 * @param began told which job it is, before anything is done
 * @returns how many jobs had a batch due, 0 or 1
 */
export async function runPolicyJob(stores: MigrationStores, began: (jobId: string) => void = () => {}): Promise<Outcome<number>> {
  const job = await stores.policyJobs.claim();
  if (job === null) return accepted(0);
  began(job.id);
  await stores.policyJobs.save(job.kind === 'PREVIEW' ? await previewBatch(stores, job) : await migrateBatch(stores, job));
  return accepted(1);
}

/** So long a batch that failed waits, and so often in a row it may: what fails then fails for good. */
const RETRY_MS = 2_000;
const MOST_FAILURES = 5;

/** A batch failed, which this transaction knows nothing of: it is tried again later, or the job is given up. */
export async function postponePolicyJob(stores: Pick<MigrationStores, 'policyJobs' | 'now'>, jobId: string): Promise<Outcome<PolicyJob | null>> {
  const job = await stores.policyJobs.lock(jobId);
  if (job?.state !== 'RUNNING') return accepted(job);
  const now = await stores.now();
  const failures = 1 + (failuresOf(job.result) ?? 0);
  const postponed: PolicyJob = { ...job, result: { ...(job.result as object), failures }, ...(failures < MOST_FAILURES ? {} : { state: 'FAILED' as const, finishedAt: now }) };
  await stores.policyJobs.save(postponed, now + RETRY_MS);
  return accepted(postponed);
}

function failuresOf(result: unknown): number | null {
  return typeof result === 'object' && result !== null && 'failures' in result && typeof result.failures === 'number' ? result.failures : null;
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
