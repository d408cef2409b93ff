import type { House } from '../house.ts';
import { Fault } from '../platform/fault.ts';
import { buildSchema } from '../platform/graphql/build-schema.ts';
import { printSchema } from '../platform/graphql/print-schema.ts';
import { LiveResolver } from '../live/graphql/live.resolver.ts';
import type { Pipeline } from '../live/reactions/pipeline.ts';
import { createResolvers } from '../resolvers.ts';
import type { Command } from './command.ts';

/** Resolvers keep what they are given and ask nothing of it until a request comes; none comes while types are printed. */
const NOTHING = {} as House;

/** `print-schema`: prints the published contract. */
export const printSchemaCommand: Command = async (args, context) => {
  if (args.length > 0) throw new Fault('print-schema takes no arguments', 'leave them out');
  context.print(printSchema(await buildSchema(createResolvers(NOTHING, new LiveResolver({} as Pipeline)))).trimEnd());
  return 0;
};
