/** Lets one loop sleep until a time is over or somebody rings, whichever is first. A ring while it is awake is not lost. */
export class Bell {
  #rung = false;
  #answer: () => void = () => {};

  ring(): void {
    this.#rung = true;
    this.#answer();
  }

  /** Sleeps at most `ms` milliseconds; returns at once when it was rung since the last wait ended. */
  async wait(ms: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#answer = () => { clearTimeout(timer); resolve(); };
      });
    }
    this.#rung = false;
    this.#answer = () => {};
  }
}
