import type { PublishedDocument } from './catalogue.ts';
import type { PolicyFault } from './fault.ts';
import { keyOf } from './pin.ts';
import type { PolicyDocument } from './policy.ts';
import { compareVersions } from './version.ts';

/** A version that has been read, whether or not it is published yet. */
export interface ReadDocument {
  readonly document: PolicyDocument;
  readonly sha256: string;
}

/** What stands against publishing these versions beside those that are published (§8.2: a published version is immutable). */
export function lintPublication(published: readonly ReadDocument[], offered: readonly ReadDocument[]): readonly PolicyFault[] {
  return offered.flatMap(({ document, sha256 }) => {
    const path = keyOf(document);
    const same = published.find((known) => keyOf(known.document) === path);
    if (same !== undefined) {
      const remedy = 'restore the published text, or publish the change as a new version';
      return same.sha256 === sha256 ? [] : [{ rule: 'PUBLISHED_VERSION_DIFFERS', path, cause: 'this version is published with another text', remedy }];
    }
    const newest = newestOf(document.docId, published);
    if (newest === undefined) return [];
    const faults: PolicyFault[] = [];
    if (compareVersions(document.version, newest.version) < 0) {
      faults.push({ rule: 'VERSION_NOT_NEWER', path, cause: `version ${newest.version} is published already`, remedy: 'give a higher version' });
    }
    if (document.effectiveFrom < newest.effectiveFrom) {
      const cause = `it would take effect before version ${newest.version}, which it replaces`;
      faults.push({ rule: 'EFFECTIVE_TOO_EARLY', path, cause, remedy: 'set a later "effectiveFrom"' });
    }
    return faults;
  });
}

/** The versions with the standing that they have among each other: each but the newest gives way when its successor takes effect. */
export function withSuccession(versions: readonly ReadDocument[]): readonly PublishedDocument[] {
  return versions.map(({ document, sha256 }) => {
    const successor = versions
      .map((other) => other.document)
      .filter(({ docId, version }) => docId === document.docId && compareVersions(version, document.version) > 0)
      .toSorted((a, b) => compareVersions(a.version, b.version))
      .at(0);
    return { document, sha256, status: successor === undefined ? 'PUBLISHED' : 'SUPERSEDED', effectiveTo: successor?.effectiveFrom ?? null };
  });
}

/** The newest version of each document: those that will be in force together. */
export function newestOfEach(versions: readonly ReadDocument[]): readonly PolicyDocument[] {
  const docIds = new Set(versions.map(({ document }) => document.docId));
  return [...docIds].flatMap((docId) => newestOf(docId, versions) ?? []);
}

function newestOf(docId: string, versions: readonly ReadDocument[]): PolicyDocument | undefined {
  return versions
    .map(({ document }) => document)
    .filter((document) => document.docId === docId)
    .toSorted((a, b) => compareVersions(a.version, b.version))
    .at(-1);
}
