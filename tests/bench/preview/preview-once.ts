import { monitorEventLoopDelay } from 'node:perf_hooks';
import { systemCaller } from '../../../api/src/access/domain/caller.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import { countMoves } from '../../../api/src/sla/domain/preview.ts';
import { previewTally } from '../../../api/src/sla/domain/policy-job.ts';
import { createPolicyJobReads } from '../../../api/src/sla/storage/policy-job-store.ts';
import { startPreview } from '../../../api/src/sla/use-cases/preview-draft.ts';
import { runPolicyJob } from '../../../api/src/sla/use-cases/run-policy-job.ts';
import { discardDraft, editDraft, startDraft } from '../../../api/src/standard/use-cases/amend.ts';
import { openBenchHouse, provinceOf, type HouseSettings } from '../live/bench-house.ts';

/** What one preview took. */
export interface PreviewRun {
  readonly seconds: number;
  readonly clocks: number;
  /** How long the process could do nothing else, at the 99th percentile. */
  readonly heldMs: number;
}

/** Previews a draft that warns of every limit at another instant, so that each clock is measured twice. */
async function previewOnce(settings: HouseSettings): Promise<PreviewRun> {
  const house = await openBenchHouse(settings);
  const caller = systemCaller('bench', provinceOf(house));
  const draft = value(await house.perform((stores) => startDraft(stores, caller, { docId: 'operating-standard' })));
  const targets = (draft.content as { targets: readonly { id: string; measure: string; enabled: boolean }[] }).targets;
  const patch = { targets: targets.filter(({ measure, enabled }) => measure === 'CLOCK' && enabled).map(({ id }) => ({ targetId: id, warnAt: [0.5] })), clauses: [] };
  const edited = value(await house.perform((stores) => editDraft(stores, caller, { draftId: draft.id, expectedEdit: draft.edit, patch })));
  const job = value(await house.perform((stores) => startPreview(stores, caller, edited.id)));
  const held = monitorEventLoopDelay({ resolution: 1 });
  held.enable();
  const startedAt = performance.now();
  while (value(await house.perform(runPolicyJob)) > 0);
  const seconds = (performance.now() - startedAt) / 1_000;
  held.disable();
  const done = await createPolicyJobReads(house.reads).byId(job.id);
  if (done?.state !== 'DONE') throw new Error(`the preview is ${done?.state ?? 'gone'}`);
  const { open, ended } = previewTally(done);
  const moves = (tally: typeof open) => Object.values(tally).flatMap((byQueue) => Object.values(byQueue));
  const { clocks } = countMoves(moves(open), moves(ended));
  value(await house.perform((stores) => discardDraft(stores, caller, { draftId: edited.id, expectedEdit: edited.edit })));
  await house.close();
  return { seconds, clocks, heldMs: held.percentile(99) / 1e6 };
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ message }) => message).join('; '));
  return outcome.value;
}

process.on('message', (settings: HouseSettings) => {
  void previewOnce(settings).then((run) => process.send!(run));
});
