import { getIntrospectionQuery } from 'graphql';
import { several } from './document.ts';
import { between, pick, type Draw } from './draw.ts';

const nested = (open: string, inside: string, close: string, times: number): string => open.repeat(times) + inside + close.repeat(times);
const many = (times: number, part: (n: number) => string): string => Array.from({ length: times }, (_, n) => part(n)).join(' ');

/** Documents that are made to be dear to read, to check or to run, or to be misunderstood. */
export const ODDITIES: Readonly<Record<string, (draw: Draw) => string>> = {
  deepFields: (draw) => `{ ticket(id: "x") { ${nested('owner { team { dutyOwner { ', 'id', ' } } }', several(draw))} } }`,
  deepBraces: (draw) => nested('{ a ', '', '}', several(draw)),
  deepLists: (draw) => `{ tickets(filter: { states: ${nested('[', 'RECEIVED', ']', several(draw))} }) { totalCount } }`,
  deepObjects: (draw) => `{ tickets(filter: ${nested('{ unitId: ', '"x"', ' }', several(draw))}) { totalCount } }`,
  cyclicFragments: () => '{ viewer { ...A } } fragment A on Viewer { id ...B } fragment B on Viewer { login ...A }',
  selfFragment: () => '{ ...A } fragment A on Query { viewer { id } ...A }',
  fragmentBomb: (draw) => {
    const levels = between(draw, 5, 40);
    return `{ ...F0 } ${many(levels, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${levels} on Query { viewer { id } }`;
  },
  unusedFragments: (draw) => `{ viewer { id } } ${many(several(draw), (n) => `fragment F${n} on Viewer { id }`)}`,
  aliases: (draw) => `{ ${many(several(draw), (n) => `a${n}: viewer { id }`)} }`,
  deepAliases: (draw) => `{ viewer { ${many(several(draw), (n) => `a${n}: login`)} } }`,
  sameField: (draw) => `{ viewer { ${many(several(draw), () => 'login')} } }`,
  conflictingAliases: (draw) => `{ viewer { ${many(several(draw), (n) => `x: ${n % 2 ? 'login' : 'id'}`)} } }`,
  typenames: (draw) => `{ ${many(several(draw), () => '__typename')} }`,
  typenameAliases: (draw) => `{ ${many(several(draw), (n) => `t${n}: __typename`)} }`,
  directives: (draw) => `{ viewer { login ${many(several(draw), () => '@include(if: true)')} } }`,
  unknownDirectives: (draw) => `{ viewer { login ${many(several(draw), (n) => `@d${n}`)} } }`,
  directivesOnAll: (draw) => `query ($s: Boolean!) { ${many(between(draw, 1, 20), (n) => `a${n}: viewer @skip(if: $s) @include(if: $s) { id @skip(if: $s) }`)} }`,
  introspection: () => getIntrospectionQuery(),
  introspectionTwice: () => `{ a: __schema { types { fields { name } } } b: __schema { types { fields { name } } } c: __schema { types { name } } }`,
  introspectionDeep: (draw) => `{ __schema { types { ${nested('fields { type { ', 'name', ' } }', between(draw, 1, 30))} } } }`,
  introspectionOfType: (draw) => `{ ${many(between(draw, 1, 40), (n) => `t${n}: __type(name: "Ticket") { fields { name type { name ofType { name } } } }`)} }`,
  dearPages: () => '{ tickets(first: 100) { edges { node { clocks { clause { targets { clause { targets { clause { text { zh } } } } } } } events(first: 100) { edges { node { details { key value } } } } } } } }',
  longNames: (draw) => `{ ${'a'.repeat(several(draw) * 20)} }`,
  longText: (draw) => `{ ticket(ticketNo: "${'x'.repeat(several(draw) * 20)}") { id } }`,
  blockText: () => '{ ticket(ticketNo: """ \\""" x """) { id } }',
  longComment: (draw) => `# ${'宽'.repeat(several(draw) * 10)}\n{ viewer { id } }`,
  commas: (draw) => `{ ${','.repeat(several(draw) * 20)} viewer { id } }`,
  hugeNumber: (draw) => `{ tickets(first: ${'9'.repeat(several(draw))}) { totalCount } }`,
  hugeExponent: () => '{ tickets(first: 1e999999) { totalCount } }',
  manyVariables: (draw) => `query (${many(several(draw), (n) => `$v${n}: Int`)}) { viewer { id } }`,
  manyArguments: (draw) => `{ tickets(${many(several(draw), (n) => `first: ${n}`)}) { totalCount } }`,
  manyOperations: (draw) => many(several(draw), (n) => `query Q${n} { viewer { id } }`),
  sameOperation: () => 'query Q { viewer { id } } query Q { viewer { login } }',
  typeSystem: () => 'type Query { a: Int } extend type Ticket { b: Int } schema { query: Query }',
  twoSubscriptions: () => 'subscription { heartbeat { seq } again: heartbeat { seq } }',
  subscriptionOfTypename: () => 'subscription { __typename }',
  skippedSubscription: () => 'subscription ($s: Boolean = true) { heartbeat @skip(if: $s) { seq } }',
  mutationOfTypename: () => 'mutation { __typename }',
  nothing: (draw) => pick(draw, ['', ' ', '#', '\ufeff', '\0', '{', '}', '{}', '{ }', 'query', 'query {', '"', '...', '$', '@', '{ a(', '\u0007', '{ viewer { id } } }', 'null', '[]', '\ud800', '{ viewer { id } \ud800 }']),
};
