import { Migration } from '@mikro-orm/migrations';

/** Templates may be for notices of mass outages, too. */
export class OutageNotices extends Migration {
  override up(): void {
    this.addSql(`
      alter table message_template drop constraint message_template_kind_check;
      alter table message_template add constraint message_template_kind_check
        check (kind in ('AUTO_ACKNOWLEDGEMENT', 'HUMAN_RESPONSE', 'RESULT_NOTICE', 'CONFIRMATION_ATTEMPT', 'OUTAGE_NOTICE'));
    `);
  }
}
