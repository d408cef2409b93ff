import { newId } from '../../foundation/ids.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import type { DispatchHistory } from '../use-cases/ports.ts';
import { DispatchRow } from './dispatch.entity.ts';

/** Keeps every hand-over of a ticket (R042), with how it was chosen. */
export function createDispatchHistory(em: EntityManager): DispatchHistory {
  return { record: (dispatch) => { em.create(DispatchRow, { id: newId(), ...dispatch }); } };
}
