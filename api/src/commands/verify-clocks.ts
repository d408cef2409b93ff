import { openHouse } from '../house.ts';
import { Fault } from '../platform/fault.ts';
import { verifyClocks } from '../verify-clocks.ts';
import type { Command } from './command.ts';

/** How many differences are printed; the count names them all. */
const SHOWN = 20;

/** `verify-clocks`: recomputes every clock from the log and reports where what is stored differs; status 1 when anything does. */
export const verifyClocksCommand: Command = async (args, context) => {
  if (args.length > 0) throw new Fault('verify-clocks takes no arguments', 'leave them out: it always checks every clock');
  const { env, databaseUrl } = await context.open();
  const house = await openHouse({ env, databaseUrl, log: context.log, progress: context.terminal.progress });
  try {
    const startedAt = performance.now();
    const { tickets, clocks, workOrders, differences } = await verifyClocks(house, (done, total) => context.terminal.progress(`Verifying clocks: ${done} of ${total} tickets`));
    context.terminal.settle();
    for (const { ticketId, targetId, field, stored, recomputed } of differences.slice(0, SHOWN)) {
      context.print(`ticket ${ticketId} ${targetId ?? ''} ${field}: stored ${JSON.stringify(stored)}, the log says ${JSON.stringify(recomputed)}`);
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    context.print(`${clocks.toLocaleString('en')} clocks and ${workOrders.toLocaleString('en')} work orders of ${tickets.toLocaleString('en')} tickets recomputed from the log in ${seconds.toFixed(1)} s: ${differences.length} differences`);
    return differences.length === 0 ? 0 : 1;
  } finally {
    await house.close();
  }
};
