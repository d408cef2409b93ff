import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { requirePermission, type AccessContext } from '../../access/graphql/context.ts';
import { readPageRequest } from '../../platform/graphql/page.ts';
import type { OwnStage, ProcedureReads } from '../use-cases/ports.ts';
import { MyStageCountType, MyStageType } from './procedure.type.ts';

/** The stages that somebody answers for on tickets of others (§5.2): nobody is named for one without being told. */
@Resolver()
export class MyStagesResolver {
  readonly #reads: Pick<ProcedureReads, 'stagesOfOwner' | 'countOfOwner'>;

  constructor(reads: Pick<ProcedureReads, 'stagesOfOwner' | 'countOfOwner'>) {
    this.#reads = reads;
  }

  @Query(() => [MyStageType], { description: '我负责的环节 Stages of other people\'s tickets that you answer for and that are still ahead; those planned first come first.' })
  async myStages(@Ctx() context: AccessContext, @Arg('first', () => Int, { defaultValue: 50 }) first: number): Promise<readonly OwnStage[]> {
    const { agentId } = requirePermission(context, 'TICKET_VIEW');
    const { limit } = readPageRequest({ first }, []);
    return agentId === null ? [] : this.#reads.stagesOfOwner(agentId, Date.now(), limit);
  }

  @Query(() => MyStageCountType, { description: '我负责的环节 How many there are, and how many of them are past their plan.' })
  async myStageCount(@Ctx() context: AccessContext): Promise<MyStageCountType> {
    const { agentId } = requirePermission(context, 'TICKET_VIEW');
    return agentId === null ? { ahead: 0, late: 0 } : this.#reads.countOfOwner(agentId, Date.now());
  }
}
