import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { requirePermission, type AccessContext } from '../../access/graphql/context.ts';
import type { PolicyCatalogue, PublishedDocument } from '../domain/catalogue.ts';
import { isInForce } from '../domain/catalogue.ts';
import { clauseOf, clauseView, documentView, targetView } from './policy-views.ts';
import { ClauseType, PolicyDocumentType, RequirementType, TargetType } from './policy.type.ts';

/** The standard in force: read whenever it is asked for, since a new version may be published while the server runs. */
export type CurrentCatalogue = () => PolicyCatalogue;

@Resolver()
export class PolicyResolver {
  readonly #catalogue: CurrentCatalogue;

  constructor(catalogue: CurrentCatalogue) {
    this.#catalogue = catalogue;
  }

  @Query(() => [PolicyDocumentType], { description: '规范与法规 Every published version of what binds everybody; agreements are read with their customers.' })
  policyDocuments(@Ctx() context: AccessContext): PolicyDocumentType[] {
    requirePermission(context, 'STANDARD_VIEW');
    return this.#catalogue().documents.filter(({ document }) => document.layer !== 'AGREEMENT').map(documentView);
  }

  @Query(() => PolicyDocumentType, { nullable: true })
  policyDocument(
    @Ctx() context: AccessContext, @Arg('docId', () => String) docId: string,
    @Arg('version', () => String, { nullable: true, description: 'Absent: the version in force now.' }) version: string | null | undefined,
  ): PolicyDocumentType | null {
    requirePermission(context, 'STANDARD_VIEW');
    const found = this.#find(docId, version);
    return found === undefined ? null : documentView(found);
  }

  @Query(() => ClauseType, { nullable: true, description: '条款 A clause by its number.' })
  clause(
    @Ctx() context: AccessContext, @Arg('no', () => String) no: string,
    @Arg('docId', () => String, { defaultValue: 'operating-standard' }) docId: string, @Arg('version', () => String, { nullable: true }) version: string | null | undefined,
  ): ClauseType | null {
    requirePermission(context, 'STANDARD_VIEW');
    const found = this.#find(docId, version);
    const clause = found?.document.clauses.find((candidate) => candidate.no === no);
    return found === undefined || clause === undefined ? null : clauseView(found.document, clause);
  }

  @Query(() => TargetType, { nullable: true, description: '时限 A target by its id, e.g. T09.' })
  target(
    @Ctx() context: AccessContext, @Arg('targetId', () => String) targetId: string, @Arg('version', () => String, { nullable: true }) version: string | null | undefined,
  ): TargetType | null {
    requirePermission(context, 'STANDARD_VIEW');
    for (const { document } of this.#catalogue().documents.filter((published) => isWanted(published, version))) {
      const target = document.targets.find(({ id }) => id === targetId);
      if (target !== undefined) return targetView(document, target);
    }
    return null;
  }

  #find(docId: string, version: string | null | undefined): PublishedDocument | undefined {
    return this.#catalogue().documents.find((published) => published.document.docId === docId && isWanted(published, version));
  }
}

function isWanted(published: PublishedDocument, version: string | null | undefined): boolean {
  return version == null ? isInForce(published, Date.now()) : published.document.version === version;
}

@Resolver(() => PolicyDocumentType)
export class PolicyDocumentResolver {
  readonly #catalogue: CurrentCatalogue;

  constructor(catalogue: CurrentCatalogue) {
    this.#catalogue = catalogue;
  }

  @FieldResolver(() => String, { nullable: true, description: '接替 The version that it takes over from; null for the first.' })
  supersedes(@Root() { docId, version }: PolicyDocumentType): string | null {
    return this.#catalogue().predecessor({ docId, version })?.document.version ?? null;
  }

  @FieldResolver(() => [ClauseType])
  clauses(@Root() { docId, version }: PolicyDocumentType): ClauseType[] {
    const pin = { docId, version };
    return (this.#catalogue().document(pin)?.document.clauses ?? []).map((clause) => clauseView(pin, clause));
  }

  @FieldResolver(() => [TargetType])
  targets(@Root() { docId, version }: PolicyDocumentType): TargetType[] {
    const pin = { docId, version };
    return (this.#catalogue().document(pin)?.document.targets ?? []).map((target) => targetView(pin, target));
  }

  @FieldResolver(() => [RequirementType])
  requirements(@Root() { docId, version }: PolicyDocumentType): readonly RequirementType[] {
    return this.#catalogue().requirements({ docId, version });
  }
}

@Resolver(() => ClauseType)
export class ClauseResolver {
  readonly #catalogue: CurrentCatalogue;

  constructor(catalogue: CurrentCatalogue) {
    this.#catalogue = catalogue;
  }

  @FieldResolver(() => [TargetType], { description: 'The numbers that the clause sets.' })
  targets(@Root() { docId, docVersion, no }: ClauseType): TargetType[] {
    const pin = { docId, version: docVersion };
    return (this.#catalogue().document(pin)?.document.targets ?? []).filter(({ clauseNo }) => clauseNo === no).map((target) => targetView(pin, target));
  }

  @FieldResolver(() => [RequirementType])
  requirements(@Root() { docId, docVersion, no }: ClauseType): readonly RequirementType[] {
    return this.#catalogue().requirements({ docId, version: docVersion }).filter(({ clauseNo }) => clauseNo === no);
  }
}

@Resolver(() => TargetType)
export class TargetResolver {
  readonly #catalogue: CurrentCatalogue;

  constructor(catalogue: CurrentCatalogue) {
    this.#catalogue = catalogue;
  }

  @FieldResolver(() => ClauseType, { description: 'The clause that sets this number.' })
  clause(@Root() { docId, docVersion, clauseNo }: TargetType): ClauseType {
    return clauseOf(this.#catalogue(), { docId, version: docVersion }, clauseNo);
  }
}
