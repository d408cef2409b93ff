import { Migration } from '@mikro-orm/migrations';

/** In which language a customer is written to; what the law demands for a delayed installation. */
export class LanguagesAndDelays extends Migration {
  override up(): void {
    this.addSql(`
      alter table customer add column language text not null default 'zh' check (language in ('zh', 'en'));
      alter table duty drop constraint duty_code_check;
      alter table duty add constraint duty_code_check check (code in ('NOTIFY_USER', 'WAIVE_RENTAL', 'RESTORE_SERVICE', 'PAY_DELAY'));
    `);
  }
}
