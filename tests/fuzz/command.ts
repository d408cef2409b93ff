import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Operation } from './document.ts';
import { pick, type Draw } from './draw.ts';
import type { Values } from './values.ts';

/** Makes one command of the API with an input of its type: values and ids at random, which the house may take or refuse. */
export function createCommands(schema: GraphQLSchema, values: Values): (draw: Draw, oddPercent: number) => Operation {
  const commands = Object.values(schema.getMutationType()!.getFields()).filter(({ type }) => {
    const payload = getNamedType(type);
    return isObjectType(payload) && payload.getFields()['userErrors'] !== undefined;
  });
  return (draw, oddPercent) => {
    const { name, args } = pick(draw, commands);
    const variables = Object.fromEntries(args.map((argument) => [argument.name, values.value(argument.type, draw, oddPercent)]));
    const [declared, given] = [args.map((argument) => `$${argument.name}: ${String(argument.type)}`), args.map((argument) => `${argument.name}: $${argument.name}`)];
    return { query: `mutation (${declared.join(', ')}) { ${name}(${given.join(', ')}) { userErrors { code message path } } }`, variables };
  };
}
