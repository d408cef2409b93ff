import { accepted } from '../../foundation/outcome.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { HolidayYears } from '../domain/calendar.ts';
import { PolicyCatalogue } from '../domain/catalogue.ts';
import type { PublishedDocument } from '../domain/catalogue.ts';
import type { PolicyFault } from '../domain/fault.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { lintDocuments } from '../domain/lint.ts';
import { lintRequirements } from '../domain/lint-requirements.ts';
import { parsePolicyDocument, parseRequirementRegister } from '../domain/parse.ts';
import type { Parsed } from '../domain/parse.ts';
import { keyOf } from '../domain/pin.ts';
import { lintPublication, newestOfEach, withSuccession } from '../domain/publication.ts';
import type { RequirementRegister } from '../domain/policy.ts';
import type { ReadDocument } from '../domain/publication.ts';
import type { PolicyRecord, PolicyStore } from './policy-store.ts';

/** A file that comes with the product, not yet read. */
export interface PolicyFile {
  readonly name: string;
  readonly content: unknown;
}

export interface PolicyFiles {
  readonly documents: readonly PolicyFile[];
  readonly requirements: readonly PolicyFile[];
  /** What the calendars of the documents follow. */
  readonly holidays: HolidayYears;
}

/** A document together with the JSON it was read from. */
interface Version extends ReadDocument {
  readonly content: unknown;
}

/**
 * Reads the policy files of the product, publishes the versions that are new and gives the catalogue of all that are
 * published. A published version is immutable (§8.2): a file that says something else under the same version is
 * refused, and so is any file with a fault. All faults are listed (those of form first, alone), and nothing at all is published.
 */
export async function loadStandard(store: PolicyStore, files: PolicyFiles): Promise<Outcome<PolicyCatalogue>> {
  const faults: PolicyFault[] = [];
  const records = await store.lockAll();
  const stored = records.flatMap((record) => readRecord(record, faults));
  const shipped = files.documents.flatMap((file) => {
    const versions = readVersion(file, faults);
    faults.push(...versions.flatMap((version) => lintFileName(file, version)));
    return versions;
  });
  const registers = files.requirements.flatMap(({ name, content }) => readable(parseRequirementRegister(content, name), faults));

  // What could not be read would only lead to faults that are none.
  if (faults.length > 0) return refusedFor(faults);

  const fresh = shipped.filter(({ document }) => !stored.some((known) => keyOf(known.document) === keyOf(document)));
  const all = [...stored, ...fresh];
  faults.push(...lintPublication(stored, shipped));
  faults.push(...lintDocuments(newestOfEach(all)));
  faults.push(...registers.flatMap((register) => lintRequirements(register, all.map(({ document }) => document))));
  if (faults.length > 0) return refusedFor(faults);

  const published = withSuccession(all);
  await publish(store, records, fresh, published);
  return accepted(new PolicyCatalogue(published, registers, files.holidays));
}

/** A stored version read anew, or nothing, with its faults added to the list. */
function readRecord(record: PolicyRecord, faults: PolicyFault[]): readonly Version[] {
  return readVersion({ name: `stored ${keyOf(record)}`, content: record.content }, faults).map((version) => ({ ...version, repealedFrom: record.repealedFrom }));
}

/**
 * The versions as they are stored, which were sound when they were published.
 * @throws Error when one cannot be read: somebody changed what nobody may
 */
export function readStored(records: readonly PolicyRecord[]): readonly ReadDocument[] {
  const faults: PolicyFault[] = [];
  const versions = records.flatMap((record) => readRecord(record, faults));
  if (faults.length > 0) throw new Error(`what is published cannot be read: ${faults.map(({ path, cause }) => `${path}: ${cause}`).join('; ')}`);
  return versions;
}

/** The registers of the product's files, which `loadStandard` found sound. */
export function readRegisters(files: PolicyFiles): readonly RequirementRegister[] {
  return files.requirements.flatMap(({ name, content }) => readable(parseRequirementRegister(content, name), []));
}

/** Writes what the store does not say yet: the new versions, and how the others stand beside them. */
async function publish(
  store: PolicyStore,
  records: readonly PolicyRecord[],
  fresh: readonly Version[],
  published: readonly PublishedDocument[],
): Promise<void> {
  for (const { document, sha256, status, effectiveTo } of published) {
    const { docId, version, layer, effectiveFrom } = document;
    const added = fresh.find((each) => each.document === document);
    const record = records.find((each) => keyOf(each) === keyOf(document));
    if (added !== undefined) await store.add({ docId, version, layer, status, effectiveFrom, effectiveTo, repealedFrom: null, sha256, content: added.content });
    else if (record !== undefined && (record.status !== status || record.effectiveTo !== effectiveTo)) await store.stand({ docId, version }, { status, effectiveTo, repealedFrom: record.repealedFrom });
  }
}

function readVersion({ name, content }: PolicyFile, faults: PolicyFault[]): readonly Version[] {
  return readable(parsePolicyDocument(content, name), faults).map((document) => ({ document, sha256: fingerprint(content), content }));
}

/** What was read, or nothing, with its faults added to the list. */
function readable<T>(parsed: Parsed<T>, faults: PolicyFault[]): readonly T[] {
  if (parsed.ok) return [parsed.value];
  faults.push(...parsed.faults);
  return [];
}

/** A reviewer must see from the list of files which version changes. */
function lintFileName({ name }: PolicyFile, { document }: Version): readonly PolicyFault[] {
  const expected = `${document.docId}.v${document.version}.json`;
  return name === expected ? [] : [{ rule: 'FILE_NAME', path: name, cause: `the file holds ${keyOf(document)}`, remedy: `name it ${expected}` }];
}

function refusedFor(faults: readonly PolicyFault[]): Outcome<never> {
  return { ok: false, refusals: faults.map(({ rule, path, cause, remedy }) => ({ code: rule, message: `${path}: ${cause}; ${remedy}.`, path: [path] })) };
}
