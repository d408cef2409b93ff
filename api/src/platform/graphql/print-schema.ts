import { lexicographicSortSchema, printSchema as print, type GraphQLSchema } from 'graphql';

const BANNER = `# The published contract, printed by the server in alphabetical order. Do not edit it: change the API's types and print it anew.
`;

/** The schema as text: types, fields and values in alphabetical order, so that a change is a small difference. */
export function printSchema(schema: GraphQLSchema): string {
  return `${BANNER}\n${print(lexicographicSortSchema(schema))}\n`;
}
