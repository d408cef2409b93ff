import type { Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { PolicyCatalogue } from '../domain/catalogue.ts';
import type { PolicyPin } from '../domain/policy.ts';
import { keyOf } from '../domain/pin.ts';
import { withSuccession, type ReadDocument } from '../domain/publication.ts';
import { readRegisters, readStored, type PolicyFiles } from '../use-cases/load-standard.ts';
import type { PolicyRecord } from '../use-cases/policy-store.ts';
import { readPolicies } from './policy-store.ts';

/** Everything published, in memory: every request asks it, and it changes when somebody amends. */
export class StandardDirectory {
  readonly #orm: Orm;
  readonly #files: PolicyFiles;
  #catalogue: PolicyCatalogue;
  readonly #versions = new Map<string, ReadDocument>();
  #mark = '';

  /** @param files the product's own, whose registers and holidays the catalogue goes on with */
  constructor(orm: Orm, files: PolicyFiles) {
    this.#orm = orm;
    this.#files = files;
    this.#catalogue = new PolicyCatalogue([], [], files.holidays);
  }

  /** The newest that this server has read: another object whenever something else is published. */
  get catalogue(): PolicyCatalogue {
    return this.#catalogue;
  }

  /** Reads anew what is published, if anything changed; `watchAccess` calls it at start and whenever a directory was changed, on this server or another. */
  async reload(): Promise<void> {
    const em = this.#orm.em.fork();
    const [row] = await query<{ mark: string }>(em, `
      select coalesce(string_agg(doc_id || version || status || sha256 || coalesce(effective_to::text, '') || coalesce(repealed_from::text, ''), ' ' order by doc_id, version), '') as mark
      from policy_document`);
    if (row!.mark === this.#mark) return;
    const versions = (await readPolicies(em)).map((record) => this.#read(record));
    this.#catalogue = new PolicyCatalogue(withSuccession(versions), readRegisters(this.#files), this.#files.holidays);
    this.#mark = row!.mark;
  }

  /** A version is read once: its content never changes, and there may be an agreement for every tenth customer. */
  #read(record: PolicyRecord): ReadDocument {
    const key = keyOf(record);
    const known = this.#versions.get(key) ?? readStored([record])[0]!;
    this.#versions.set(key, known);
    return { ...known, repealedFrom: record.repealedFrom };
  }

  /** The catalogue, with these versions in it if they are published: what another server published a moment ago is read before a ticket is measured by it. */
  async knowing(pins: readonly PolicyPin[]): Promise<PolicyCatalogue> {
    if (!this.#catalogue.knows(pins)) await this.reload();
    return this.#catalogue;
  }
}
