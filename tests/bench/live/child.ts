import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program of the bench in a process of its own, spoken to in turns. */
export class Child<To extends object | string, From> {
  readonly #process: ChildProcess;
  readonly #failed: Promise<never>;
  #received = Promise.withResolvers<From>();

  constructor(file: string) {
    this.#process = fork(file);
    this.#failed = new Promise((_resolve, reject) => this.#process.once('exit', (code) => reject(new Error(`${file} ended with ${code}`))));
    this.#failed.catch(() => undefined);
    this.#process.on('message', (message) => {
      this.#received.resolve(message as From);
      this.#received = Promise.withResolvers();
    });
  }

  get pid(): number {
    return this.#process.pid!;
  }

  tell(message: To): void {
    this.#process.send(message);
  }

  /** The next message that it sends. @throws Error when it ends instead */
  next(): Promise<From> {
    return Promise.race([this.#received.promise, this.#failed]);
  }

  ask(message: To): Promise<From> {
    const answer = this.next();
    this.tell(message);
    return answer;
  }

  async end(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.disconnect();
    await exited;
  }
}
