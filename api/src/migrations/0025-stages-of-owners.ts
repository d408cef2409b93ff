import { Migration } from '@mikro-orm/migrations';

/** Finds the stages that somebody answers for. */
export class StagesOfOwners extends Migration {
  override up(): void {
    this.addSql('create index ticket_stage_of_owner on ticket_stage (owner_id, planned_at) where passed_at is null and dropped_at is null;');
  }
}
