import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { AgreementType } from '../../customers/graphql/agreement.type.ts';
import type { LocalText } from '../../foundation/text.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { DeliveryReads, DeliveryLine } from '../use-cases/ports.ts';

@ObjectType('DeliveryLine', { simpleResolvers: true, description: '承诺兑现 What was delivered of one promise of an agreement (§5.2).' })
export class DeliveryLineType {
  @Field(() => String) targetId!: string;
  @Field(() => LocalTextType) limitText!: LocalText;
  @Field(() => Int, { description: 'Clocks that it has started, cancelled ones left out.' }) clocks!: number;
  @Field(() => Int) met!: number;
  @Field(() => Int, { description: 'Broken, whether or not it has been met since.' }) broken!: number;
  @Field(() => Int, { description: 'Of the broken ones those that still run.' }) late!: number;
  @Field(() => Int, { description: 'Neither met nor broken yet.' }) running!: number;
  @Field(() => Float, { nullable: true, description: 'Of those met or broken the share that was met; null when there is none.' }) metPercent!: number | null;
  @Field(() => SafeIntScalar, { nullable: true, description: 'The longest that one was over its due time.' }) worstOverrunMs!: number | null;
}

/** Promise against delivery, for each version of an agreement. */
@Resolver(() => AgreementType)
export class DeliveryResolver {
  readonly #lines: Batch<readonly DeliveryLine[]>;

  constructor(reads: DeliveryReads) {
    this.#lines = new Batch((keys) => reads.ofVersions(keys));
  }

  @FieldResolver(() => [DeliveryLineType], { description: '承诺兑现 Every promise with what was delivered of it.' })
  async delivery(@Root() { docId, version, targets }: AgreementType, @Ctx() context: object): Promise<readonly DeliveryLineType[]> {
    const counted = new Map((await this.#lines.load(context, `${docId}@${version}`))?.map((line) => [line.targetId, line]));
    return targets.map(({ targetId, limitText }) => {
      const { clocks, met, broken, late, running, worstOverrunMs } = counted.get(targetId) ?? { clocks: 0, met: 0, broken: 0, late: 0, running: 0, worstOverrunMs: null };
      return { targetId, limitText, clocks, met, broken, late, running, worstOverrunMs, metPercent: met + broken === 0 ? null : (met / (met + broken)) * 100 };
    });
  }
}
