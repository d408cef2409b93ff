import { GraphQLError } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Length } from 'class-validator';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { NodeType } from '../../../api/src/platform/graphql/node.type.ts';
import { registerWords } from '../../../api/src/platform/graphql/register-words.ts';
import { DateTimeScalar, SafeIntScalar } from '../../../api/src/platform/graphql/scalars.ts';
import { LiveSubscription } from '../../../api/src/platform/live/live-subscription.ts';

/** A schema with one of everything, about rooms in which people talk. Its only business is to be tested with. */
export interface ChatContext {
  readonly viewer: ChatViewer | null;
  readonly setCookie?: (header: string) => void;
}

export interface ChatViewer {
  readonly name: string;
  readonly token: string;
  readonly expiresAt: number;
}

export interface Talk {
  readonly seq: number;
  readonly texts: readonly string[];
}

export interface Board {
  readonly seq: number;
  readonly count: number;
  readonly ballast: string;
}

export const MOODS = ['GLAD', 'SAD'] as const;
const MoodWord = registerWords('Mood', MOODS, 'How somebody feels.');

@ObjectType('Person', { implements: NodeType })
export class PersonType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => MoodWord) mood!: (typeof MOODS)[number];
  @Field(() => DateTimeScalar, { nullable: true }) since!: number | null;
}

@ObjectType('Robot', { implements: NodeType })
export class RobotType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@ObjectType('Talk', { simpleResolvers: true })
class TalkType implements Talk {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => [String]) texts!: readonly string[];
}

@ObjectType('Board', { simpleResolvers: true })
class BoardType implements Board {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => Int) count!: number;
  @Field(() => String) ballast!: string;
}

@InputType('FilterInput')
class FilterInput {
  @Field(() => [MoodWord], { nullable: true }) moods?: string[] | null;
  @Field(() => Boolean, { defaultValue: true }) awake!: boolean;
  @Field(() => DateTimeScalar, { nullable: true }) since?: number | null;
}

@InputType('GreetInput')
class GreetInput {
  @Field(() => String) @Length(2, 20) name!: string;
}

@ArgsType()
class RoomArgs {
  @Field(() => String) room!: string;
  @Field(() => SafeIntScalar, { nullable: true }) after?: number | null;
}

export const PEOPLE = ['ann', 'bob', 'eve'].map((name, index) => ({
  id: toGlobalId('Person', name), name, mood: MOODS[index % 2]!, since: index === 0 ? null : Date.UTC(2026, 0, index, 8), __typename: 'Person',
}));

@Resolver()
export class ChatResolver {
  /** Whom `greet` has greeted. */
  readonly greeted: string[] = [];

  @Query(() => String) hello(@Arg('name', () => String, { defaultValue: 'world' }) name: string): string { return `hello ${name}`; }

  @Query(() => String, { nullable: true }) me(@Ctx() context: ChatContext): string | null { return context.viewer?.name ?? null; }

  @Query(() => String, { nullable: true })
  boom(): string { throw new Error('the secret of the database'); }

  @Query(() => String)
  boomAlways(): string { throw new Error('the other secret'); }

  @Query(() => String, { nullable: true })
  refuse(): string { throw new GraphQLError('You may not.', { extensions: { code: 'FORBIDDEN', hint: 'ask' } }); }

  @Query(() => PersonType, { nullable: true })
  async nobody(): Promise<null> { return null; }

  @Query(() => [PersonType])
  async people(@Arg('filter', () => FilterInput, { nullable: true }) filter: FilterInput | null): Promise<object[]> {
    return PEOPLE.filter(({ mood, since }) => (filter?.moods?.includes(mood) ?? true) && (filter?.since == null || (since ?? 0) >= filter.since));
  }

  @Query(() => [NodeType]) nodes(): object[] { return [...PEOPLE, { id: 'r2', version: 2, __typename: 'Robot' }]; }

  @Query(() => NodeType, { nullable: true }) stranger(): object { return { id: 'of no known type' }; }

  @Query(() => [Int]) async double(@Arg('values', () => [Int]) values: number[]): Promise<number[]> { return values.map((value) => value * 2); }

  @Mutation(() => String)
  greet(@Arg('input', () => GreetInput) { name }: GreetInput): string {
    this.greeted.push(name);
    return `hello ${name}`;
  }

  @Mutation(() => Boolean)
  signIn(@Ctx() context: ChatContext): boolean {
    context.setCookie?.('session=secret-of-ann; HttpOnly');
    return context.setCookie !== undefined;
  }
}

@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => [PersonType])
  async friends(@Root() person: PersonType): Promise<object[]> { return PEOPLE.filter(({ id }) => id !== person.id); }

  @FieldResolver(() => String, { nullable: true })
  async diary(@Root() { name }: PersonType): Promise<string> {
    if (name === 'eve') throw new Error('what eve wrote');
    return `dear diary, ${name}`;
  }

  @FieldResolver(() => String)
  shoes(@Root() { name }: PersonType): string | null { return name === 'bob' ? null : 'boots'; }
}

@Resolver()
export class ChatLive {
  /** How often a live payload was executed. */
  executions = 0;
  /** The viewers that its resolvers saw. */
  readonly viewers = new Set<ChatViewer | null>();

  @LiveSubscription(() => TalkType, 'What is said in a room.')
  talk(@Root() talk: Talk, @Ctx() { viewer }: ChatContext, @Args(() => RoomArgs) _args: RoomArgs): Talk {
    this.executions += 1;
    this.viewers.add(viewer);
    return talk;
  }

  @LiveSubscription(() => BoardType, 'How a room stands.')
  board(@Root() board: Board, @Args(() => RoomArgs) _args: RoomArgs): Board {
    this.executions += 1;
    return board;
  }
}
