import type { Instant } from '../../foundation/instant.ts';
import type { PublishedDocument } from './catalogue.ts';
import type { PolicyFault } from './fault.ts';
import { keyOf } from './pin.ts';
import type { PolicyDocument } from './policy.ts';
import { compareVersions } from './version.ts';

/** A version that has been read, whether or not it is published yet. */
export interface ReadDocument {
  readonly document: PolicyDocument;
  readonly sha256: string;
  /** From when it is repealed; absent or null: it is not. */
  readonly repealedFrom?: Instant | null;
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
    const replaced = newestOf(document.docId, published.filter(isEverInForce));
    if (replaced !== undefined && document.effectiveFrom < replaced.effectiveFrom) {
      const cause = `it would take effect before version ${replaced.version}, which it replaces`;
      faults.push({ rule: 'EFFECTIVE_TOO_EARLY', path, cause, remedy: 'set a later "effectiveFrom"' });
    }
    return faults;
  });
}

/**
 * The versions with the standing that they have among each other: each gives way when its successor takes effect, when it ends by itself, or
 * when its repeal does. One that is repealed before it takes effect was never a successor.
 */
export function withSuccession(versions: readonly ReadDocument[]): readonly PublishedDocument[] {
  const everInForce = versions.filter(isEverInForce).map(({ document }) => document);
  return versions.map(({ document, sha256, repealedFrom }) => {
    const successor = everInForce
      .filter(({ docId, version }) => docId === document.docId && compareVersions(version, document.version) > 0)
      .toSorted((a, b) => compareVersions(a.version, b.version))
      .at(0);
    const ends = [successor?.effectiveFrom, document.effectiveUntil, repealedFrom].filter((end) => end != null);
    const status = repealedFrom != null ? 'REPEALED' : successor === undefined ? 'PUBLISHED' : 'SUPERSEDED';
    return { document, sha256, status, effectiveTo: ends.length === 0 ? null : Math.min(...ends) };
  });
}

/** What will be in force together when everything published has taken effect: the newest version of each document that is not repealed. Agreements bind their own customer only. */
export function newestOfEach(versions: readonly ReadDocument[]): readonly PolicyDocument[] {
  const standing = versions.filter(({ document, repealedFrom }) => repealedFrom == null && document.layer !== 'AGREEMENT');
  const docIds = new Set(standing.map(({ document }) => document.docId));
  return [...docIds].flatMap((docId) => newestOf(docId, standing) ?? []);
}

function newestOf(docId: string, versions: readonly ReadDocument[]): PolicyDocument | undefined {
  return versions
    .map(({ document }) => document)
    .filter((document) => document.docId === docId)
    .toSorted((a, b) => compareVersions(a.version, b.version))
    .at(-1);
}

function isEverInForce({ document, repealedFrom }: ReadDocument): boolean {
  return repealedFrom == null || repealedFrom > document.effectiveFrom;
}
