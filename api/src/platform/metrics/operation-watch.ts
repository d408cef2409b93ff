import type { ExecutionResult } from 'graphql';
import { Counter, Histogram, type Registry } from 'prom-client';
import { ERROR_CODES, type ErrorCode } from '../graphql/error-codes.ts';
import type { PreparedOperation } from '../graphql/prepare-operation.ts';
import { underLog, type Logger } from '../log.ts';

/** Who asks, and by which way. */
export interface Asker {
  readonly transport: 'http' | 'websocket';
  /** The id of the session or key: never a name, never the token. */
  readonly callerId: string | null;
}

/** Counts and times what clients ask for, and writes it to the log. No text and no value of an operation gets there. */
export interface OperationWatch {
  /** Runs a query or mutation. Every log line on the way names it. */
  run(asker: Asker, prepared: PreparedOperation, work: () => Promise<ExecutionResult>): Promise<ExecutionResult>;
  /** A subscription begins. */
  began(asker: Asker, prepared: PreparedOperation): void;
  /** What was asked for will not run. */
  refused(asker: Asker, errors: readonly unknown[]): void;
}

/** From this on an operation is told of although all went well. */
const SLOW_MS = 1_000;
/** The name is the client's to choose. */
const LONGEST_NAME = 80;
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** @param codeOf the code that the client is told for an error */
export function createOperationWatch(registry: Registry, log: Logger, codeOf: (error: unknown) => unknown): OperationWatch {
  const operations = new Counter({
    name: 'clausewatch_operations_total', registers: [registry], labelNames: ['transport', 'type', 'outcome'],
    help: 'GraphQL operations, by how they went: OK, or the code of the error. What could not be read has the type unknown.',
  });
  const durations = new Histogram({
    name: 'clausewatch_operation_duration_seconds', registers: [registry], labelNames: ['transport', 'type'], buckets: SECONDS,
    help: 'How long queries and mutations took that ran, from when they were let in until their result was ready.',
  });

  /** The worst that happened: what nobody expected, or else the first. */
  function outcomeOf(errors: readonly unknown[] = []): ErrorCode | 'OK' {
    const codes = errors.map((error) => codeOf(error)).map((code) => (typeof code === 'string' && code in ERROR_CODES ? (code as ErrorCode) : 'INTERNAL'));
    return codes.includes('INTERNAL') ? 'INTERNAL' : codes[0] ?? 'OK';
  }

  function factsOf({ transport, callerId }: Asker, { operation, hash }: PreparedOperation): object {
    return { transport, callerId, operation: operation.name?.value.slice(0, LONGEST_NAME) ?? null, hash };
  }

  return {
    run: async (asker, prepared, work) => await underLog(factsOf(asker, prepared), async () => {
      const { transport } = asker;
      const type = prepared.operation.operation;
      const startedAt = performance.now();
      const result = await work();
      const durationMs = performance.now() - startedAt;
      const outcome = outcomeOf(result.errors);
      operations.inc({ transport, type, outcome });
      durations.observe({ transport, type }, durationMs / 1_000);
      if (durationMs >= SLOW_MS) log.warn({ outcome, durationMs: Math.round(durationMs) }, 'an operation was slow');
      else log.debug({ outcome, durationMs: Math.round(durationMs) }, 'an operation ran');
      return result;
    }),
    began(asker, prepared) {
      operations.inc({ transport: asker.transport, type: prepared.operation.operation, outcome: 'OK' });
      log.debug(factsOf(asker, prepared), 'a subscription began');
    },
    refused({ transport, callerId }, errors) {
      const outcome = outcomeOf(errors);
      operations.inc({ transport, type: 'unknown', outcome });
      log.debug({ transport, callerId, outcome }, 'an operation was refused');
    },
  };
}
