import DataLoader from 'dataloader';

/** Looks many things up at once for one operation: resolvers ask one by one, the database is asked once per level of the query. */
export class Batch<Value> {
  readonly #byOperation = new WeakMap<object, DataLoader<string, Value | null>>();
  readonly #read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

  /** @param read answers what it finds; keys that it leaves out are null to whoever asked */
  constructor(read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) {
    this.#read = read;
  }

  /** @param context the context object of the operation, which the answers are kept with */
  load(context: object, key: string): Promise<Value | null> {
    return this.#loader(context).load(key);
  }

  /** Says what has been read already: nobody is asked for it in this operation. */
  prime(context: object, key: string, value: Value): void {
    this.#loader(context).prime(key, value);
  }

  #loader(context: object): DataLoader<string, Value | null> {
    let loader = this.#byOperation.get(context);
    if (loader === undefined) {
      loader = new DataLoader(async (keys) => {
        const found = await this.#read(keys);
        return keys.map((wanted) => found.get(wanted) ?? null);
      });
      this.#byOperation.set(context, loader);
    }
    return loader;
  }
}
