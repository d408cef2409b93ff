import type { Instant } from '../../foundation/instant.ts';

/** PostgreSQL counts microseconds from the year 2000. */
const EPOCH_MS = Date.UTC(2000, 0, 1);

/** What stands before each cell of a row within an array: the number of its type. */
const TYPE_BYTES = 4;

/**
 * A row in PostgreSQL's binary form. Its cells are read one after another in the order of the query's columns, each by the
 * method for the column's type, which must be that type exactly: cast in the query where in doubt.
 */
export class BinaryRow {
  readonly #words = new Words();
  /** The memory that holds the row, as bytes and as numbers. */
  #bytes: Buffer = Buffer.alloc(0);
  #numbers: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;
  #lead = 0;

  /** Stands before the first cell of the row that begins there. */
  begin(message: Buffer, at: number): void {
    // Messages that arrive together lie in the same memory.
    if (message.buffer !== this.#numbers.buffer) {
      this.#bytes = Buffer.from(message.buffer);
      this.#numbers = new DataView(message.buffer);
    }
    this.#at = message.byteOffset + at;
    this.#lead = 0;
  }

  /** A `bool`. */
  flag(): boolean {
    return this.#bytes[this.#cell()] === 1;
  }

  /** An `int4`. */
  int(): number {
    return this.#numbers.getInt32(this.#cell());
  }

  /** An `int8` that a number can hold exactly. */
  long(): number {
    return this.#int64(this.#cell());
  }

  longOrNull(): number | null {
    return this.#isNull() ? null : this.long();
  }

  /** A `timestamptz` that is finite. */
  instant(): Instant {
    return Math.floor(this.#int64(this.#cell()) / 1_000) + EPOCH_MS;
  }

  instantOrNull(): Instant | null {
    return this.#isNull() ? null : this.instant();
  }

  /** A `text`. */
  text(): string {
    const from = this.#cell();
    return this.#bytes.toString('utf8', from, this.#at);
  }

  /** A `text` that many rows share, such as the name of a state: they are given the same string. */
  word<Word extends string>(): Word {
    const from = this.#cell();
    return this.#words.of(this.#bytes, from, this.#at) as Word;
  }

  wordOrNull<Word extends string>(): Word | null {
    return this.#isNull() ? null : this.word<Word>();
  }

  /** An array of rows, `array(select row(…) …)`: `read` reads each of them, cell by cell as here. */
  rows<Item>(read: (row: this) => Item): readonly Item[] {
    const from = this.#cell();
    const end = this.#at;
    // How many dimensions, whether there are nulls, the type of the items; then the length and the lower bound of each dimension.
    const count = this.#numbers.getInt32(from) === 0 ? 0 : this.#numbers.getInt32(from + 12);
    const items: Item[] = [];
    this.#at = from + 20;
    for (let index = 0; index < count; index += 1) {
      this.#lead = 0;
      // The length of the row, and how many cells it has.
      this.#at = this.#cell() + 4;
      this.#lead = TYPE_BYTES;
      items.push(read(this));
    }
    this.#lead = 0;
    this.#at = end;
    return items;
  }

  /** Steps over the next cell, and says where its value begins. */
  #cell(): number {
    const from = this.#at + this.#lead + 4;
    const length = this.#numbers.getInt32(from - 4);
    if (length < 0) throw new TypeError('a cell is empty that the query promised to fill');
    this.#at = from + length;
    return from;
  }

  /** Whether the next cell is empty, and if so steps over it. */
  #isNull(): boolean {
    const from = this.#at + this.#lead + 4;
    if (this.#numbers.getInt32(from - 4) >= 0) return false;
    this.#at = from;
    return true;
  }

  #int64(at: number): number {
    return this.#numbers.getInt32(at) * 0x1_0000_0000 + this.#numbers.getUint32(at + 4);
  }
}

/** More different words than this are no words: they are forgotten before they take room. */
const MOST_WORDS = 10_000;

/** Words of a length mostly differ in their last bytes, ids above all. */
const TELLING_BYTES = 6;

/** One string for each word, found by its bytes, so that a million cells make some dozens of strings. */
class Words {
  readonly #known = new Map<number, string[]>();
  #count = 0;

  of(bytes: Buffer, from: number, to: number): string {
    let hash = to - from;
    for (let at = Math.max(from, to - TELLING_BYTES); at < to; at += 1) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    const alike = this.#known.get(hash) ?? [];
    for (const word of alike) if (isSpelt(word, bytes, from, to)) return word;
    return this.#learn(hash, alike, bytes.toString('utf8', from, to));
  }

  #learn(hash: number, alike: string[], word: string): string {
    if (this.#count >= MOST_WORDS) {
      this.#known.clear();
      this.#count = 0;
    }
    this.#count += 1;
    alike.push(word);
    this.#known.set(hash, alike);
    return word;
  }
}

/** Whether these bytes are the word, in ASCII; another spelling is never found again, which costs room but is not wrong. */
function isSpelt(word: string, bytes: Buffer, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== bytes[from + at]) return false;
  return true;
}
