import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import type { Actor } from '../../foundation/event.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { PolicyCatalogue } from '../domain/catalogue.ts';
import { diffDocuments } from '../domain/diff.ts';
import type { PolicyDraft } from '../domain/draft.ts';
import { parsePolicyDocument } from '../domain/parse.ts';
import { isRecord } from '../domain/parse-reader.ts';
import { readWarning, type DraftPatch, type TargetPatch } from '../domain/patch.ts';
import type { PolicyPin } from '../domain/policy.ts';
import { discardDraft, editDraft, relintDraft, startDraft } from '../use-cases/amend.ts';
import type { DraftReads } from '../use-cases/draft-store.ts';
import { publishDraft, type PublishStores } from '../use-cases/publish-draft.ts';
import { repealVersion } from '../use-cases/repeal.ts';
import {
  EditPolicyDraftInput, LintPolicyDraftInput, PolicyChangeType, PolicyDocumentPayload, PolicyDraftPayload, PolicyDraftStepInput, PolicyDraftType, PublishPolicyDraftInput,
  RepealPolicyInput, StartPolicyDraftInput,
} from './draft.type.ts';
import { documentView } from './policy-views.ts';

type Stores = PublishStores & { readonly idempotency: Idempotency };

export interface DraftServices {
  readonly perform: Perform<Stores>;
  readonly reads: DraftReads;
  /** What is published, read anew. */
  readonly reload: () => Promise<PolicyCatalogue>;
  readonly catalogue: () => PolicyCatalogue;
  readonly nameOf: (actor: Actor) => Promise<string | null>;
}

/** A draft as the API shows it. */
export function draftView(draft: PolicyDraft): PolicyDraftType {
  const { id, docId, baseVersion, state, edit, sha256, faults, lintedAt, updatedAt, content, editors } = draft;
  const version = isRecord(content) && typeof content['version'] === 'string' ? content['version'] : null;
  const title = isRecord(content) && isRecord(content['title']) ? { zh: String(content['title']['zh'] ?? ''), en: String(content['title']['en'] ?? '') } : null;
  return {
    id: toGlobalId('PolicyDraft', id), draftId: id, docId, version, title, baseVersion, state, edit, sha256, faults: [...faults], lintedAt, updatedAt,
    editorIds: editors, contentJson: content,
  };
}

/** Amending the standard (§8.2): translate, one call, translate. */
@Resolver(() => PolicyDraftType)
export class DraftResolver {
  readonly #services: DraftServices;

  constructor(services: DraftServices) {
    this.#services = services;
  }

  @Query(() => [PolicyDraftType], { description: '修订草案 The open drafts first, then the newest of the others.' })
  async policyDrafts(@Ctx() context: AccessContext): Promise<PolicyDraftType[]> {
    requirePermission(context, 'STANDARD_VIEW');
    return (await this.#services.reads.list()).map(draftView);
  }

  @Query(() => PolicyDraftType, { nullable: true })
  async policyDraft(@Ctx() context: AccessContext, @Arg('id', () => ID) id: string): Promise<PolicyDraftType | null> {
    requirePermission(context, 'STANDARD_VIEW');
    const draft = await this.#services.reads.byId(fromGlobalId('PolicyDraft', id));
    return draft === null ? null : draftView(draft);
  }

  @Query(() => [PolicyChangeType], { description: '版本对比 What one published version of a document says otherwise than another.' })
  policyChanges(@Ctx() context: AccessContext, @Arg('docId', () => String) docId: string, @Arg('from', () => String) from: string, @Arg('to', () => String) to: string): readonly PolicyChangeType[] {
    requirePermission(context, 'STANDARD_VIEW');
    const [before, after] = [from, to].map((version) => this.#services.catalogue().document({ docId, version })?.document);
    if (before === undefined || after === undefined) throw new GraphQLError('There is no such version.', { extensions: { code: 'NOT_FOUND' } });
    return [...diffDocuments(before, after)];
  }

  @FieldResolver(() => String, { description: 'The whole document in JSON.' })
  content(@Root() { contentJson }: PolicyDraftType): string {
    return JSON.stringify(contentJson, null, 2);
  }

  @FieldResolver(() => [PolicyChangeType], { description: 'What it says otherwise than the version that it began from; none while its form has faults.' })
  changes(@Root() { docId, baseVersion, contentJson }: PolicyDraftType): readonly PolicyChangeType[] {
    const parsed = parsePolicyDocument(contentJson, docId);
    const base = baseVersion === null ? undefined : this.#services.catalogue().document({ docId, version: baseVersion })?.document;
    return parsed.ok ? [...diffDocuments(base ?? null, parsed.value)] : [];
  }

  @FieldResolver(() => [String], { description: 'Who had a hand in it, whoever began it first: none of them may publish it.' })
  async editors(@Root() { editorIds }: PolicyDraftType): Promise<readonly string[]> {
    return Promise.all(editorIds.map(async (id) => (await this.#services.nameOf({ kind: 'USER', id })) ?? id));
  }

  @FieldResolver(() => Boolean, { description: 'You had a hand in it, so that somebody else must publish it.' })
  isMine(@Root() { editorIds }: PolicyDraftType, @Ctx() context: AccessContext): boolean {
    return context.caller !== null && editorIds.includes(context.caller.actor.id);
  }

  @Mutation(() => PolicyDraftPayload, { description: '起草 Begins a draft of a document, of which there may be one at a time.' })
  async startPolicyDraft(@Ctx() context: AccessContext, @Arg('input', () => StartPolicyDraftInput) input: StartPolicyDraftInput): Promise<PolicyDraftPayload> {
    const caller = signedIn(context);
    const outcome = await this.#services.perform((stores) => stores.idempotency.once(caller.actor.id, input.idempotencyKey, { operation: 'startPolicyDraft', input }, async () => {
      const started = await startDraft(stores, caller, input);
      return started.ok ? accepted({ draftId: started.value.id }) : started;
    }));
    if (!outcome.ok) return { draft: null, userErrors: toUserErrors(outcome.refusals) };
    const draft = await this.#services.reads.byId(outcome.value.draftId);
    return { draft: draft === null ? null : draftView(draft), userErrors: [] };
  }

  @Mutation(() => PolicyDraftPayload, { description: '编辑草案 Changes a draft, whole or value by value; the lints answer with it.' })
  editPolicyDraft(@Ctx() context: AccessContext, @Arg('input', () => EditPolicyDraftInput) input: EditPolicyDraftInput): Promise<PolicyDraftPayload> {
    const caller = signedIn(context);
    const patch = toPatch(input);
    const { content, expectedEdit } = input;
    return this.#run(async (stores) => (patch.ok ? editDraft(stores, caller, { draftId: fromGlobalId('PolicyDraft', input.draftId), expectedEdit, content, patch: patch.value }) : patch));
  }

  @Mutation(() => PolicyDraftPayload, { description: '重新校核 Lints a draft against what is published by now.' })
  lintPolicyDraft(@Ctx() context: AccessContext, @Arg('input', () => LintPolicyDraftInput) { draftId }: LintPolicyDraftInput): Promise<PolicyDraftPayload> {
    const caller = signedIn(context);
    return this.#run((stores) => relintDraft(stores, caller, fromGlobalId('PolicyDraft', draftId)));
  }

  @Mutation(() => PolicyDraftPayload, { description: '放弃草案 Gives a draft up; it stays to be read.' })
  discardPolicyDraft(@Ctx() context: AccessContext, @Arg('input', () => PolicyDraftStepInput) input: PolicyDraftStepInput): Promise<PolicyDraftPayload> {
    const caller = signedIn(context);
    return this.#run((stores) => discardDraft(stores, caller, { draftId: fromGlobalId('PolicyDraft', input.draftId), expectedEdit: input.expectedEdit }));
  }

  @Mutation(() => PolicyDocumentPayload, { description: '发布 Publishes a draft without faults, previewed as it is now, by somebody who had no hand in it (§8.2). Open tickets stay with their version.' })
  publishPolicyDraft(@Ctx() context: AccessContext, @Arg('input', () => PublishPolicyDraftInput) input: PublishPolicyDraftInput): Promise<PolicyDocumentPayload> {
    const caller = signedIn(context);
    return this.#published((stores) => publishDraft(stores, caller, { ...input, draftId: fromGlobalId('PolicyDraft', input.draftId) }));
  }

  @Mutation(() => PolicyDocumentPayload, { description: '废止 Repeals a version (§8.2). Tickets that are pinned to it keep its promises.' })
  repealPolicy(@Ctx() context: AccessContext, @Arg('input', () => RepealPolicyInput) input: RepealPolicyInput): Promise<PolicyDocumentPayload> {
    const caller = signedIn(context);
    return this.#published((stores) => repealVersion(stores, caller, input));
  }

  async #run(work: (stores: Stores) => Promise<Outcome<PolicyDraft>>): Promise<PolicyDraftPayload> {
    const outcome = await this.#services.perform(work);
    return outcome.ok ? { draft: draftView(outcome.value), userErrors: [] } : { draft: null, userErrors: toUserErrors(outcome.refusals) };
  }

  async #published(work: (stores: Stores) => Promise<Outcome<PolicyPin>>): Promise<PolicyDocumentPayload> {
    const outcome = await this.#services.perform(work);
    if (!outcome.ok) return { document: null, userErrors: toUserErrors(outcome.refusals) };
    const published = (await this.#services.reload()).document(outcome.value);
    return { document: published === undefined ? null : documentView(published), userErrors: [] };
  }
}

function toPatch({ version, targets, clauses }: EditPolicyDraftInput): Outcome<DraftPatch> {
  const patches: TargetPatch[] = [];
  for (const { targetId, value, unit, warnAt, calendar, bind } of targets ?? []) {
    const rules = warnAt?.map(readWarning);
    const wrong = rules?.indexOf(null) ?? -1;
    if (rules !== undefined && wrong >= 0) {
      return refused({ code: 'WARNING_FORM', message: `"${warnAt![wrong]}" is no warning: write a share of the limit such as 0.75, or a duration before due such as PT30M.`, path: ['targets', targetId, 'warnAt'] });
    }
    patches.push({
      targetId, ...(value == null ? {} : { value }), ...(unit == null ? {} : { unit }), ...(calendar == null ? {} : { calendar }), ...(bind == null ? {} : { bind }),
      ...(rules === undefined ? {} : { warnAt: rules.flatMap((rule) => rule ?? []) }),
    });
  }
  return accepted({
    ...(version == null ? {} : { version }), targets: patches,
    clauses: (clauses ?? []).map(({ clauseNo, textZh, textEn }) => ({ clauseNo, ...(textZh == null ? {} : { textZh }), ...(textEn == null ? {} : { textEn }) })),
  });
}
