/** Collects the conditions and parameters of one statement, so that no value ever becomes part of its text. */
export class SqlConditions {
  readonly parameters: unknown[] = [];
  readonly #conditions: string[] = [];

  /** Adds a parameter and answers its placeholder. */
  parameter(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  add(condition: string): void {
    this.#conditions.push(condition);
  }

  /** The column has one of the values; null or undefined narrows nothing. */
  isAnyOf(column: string, values: readonly string[] | null | undefined, type: 'uuid' | 'text'): void {
    if (values != null) this.add(`${column} = any(${this.parameter(values)}::${type}[])`);
  }

  get sql(): string {
    return this.#conditions.length === 0 ? 'true' : this.#conditions.join(' and ');
  }
}
