import { Migration } from '@mikro-orm/migrations';

/**
 * A promise that ran out by itself was said to be broken by the reopening or the return that came later. The timekeeper folds the
 * clocks concerned again, from the log.
 */
export class BreachCauses extends Migration {
  override up(): void {
    this.addSql(`
      update sla_ticket set next_mark_at = now()
      where ticket_id in (select ticket_id from sla_clock where breach_cause in ('REOPENING', 'RETURN'))
    `);
  }
}
