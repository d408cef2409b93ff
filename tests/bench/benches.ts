import type { Bench } from './harness/bench.ts';

/** Every benchmark, in the order of the table; loaded when it is run. */
export const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  'ticket-list': async () => (await import('./ticket-list.ts')).ticketList,
  intake: async () => (await import('./intake.ts')).intake,
  dispatch: async () => (await import('./dispatch.ts')).dispatch,
  deliveries: async () => (await import('./live/deliveries.ts')).bench,
  breaches: async () => (await import('./live/breaches.ts')).bench,
  'event-log': async () => (await import('./live/event-log.ts')).bench,
  rebuild: async () => (await import('./live/rebuild.ts')).bench,
  'verify-clocks': async () => (await import('./commands.ts')).verifyClocks,
  import: async () => (await import('./commands.ts')).importLog,
  preview: async () => (await import('./preview.ts')).bench,
  console: async () => (await import('./live/console.ts')).bench,
  soak: async () => (await import('./live/soak.ts')).bench,
};
