import { describe, expect, it } from 'vitest';
import { sourceFiles, type SourceFile } from './source-files.ts';

/** Modules from low to high: a lower one never names a higher one. */
const MODULES = [
  'access', 'workforce', 'standard', 'indicators', 'privacy', 'customers', 'communications', 'tickets', 'procedure', 'complaints', 'correspondence', 'incidents', 'sla', 'duties', 'teamwork', 'dispatch', 'alarms',
  'surveys', 'quality', 'improvement', 'desk', 'live', 'integrations',
];

/** Files outside the modules that put the house together; only they may reach everywhere. */
const COMPOSITION = /^api\/src\/([^/]+\.ts|commands\/|seeds\/|migrations\/)/;

const api = sourceFiles('api/src');

function moduleOf(path: string): string | null {
  const name = path.split('/')[2] ?? '';
  return MODULES.includes(name) ? name : null;
}

function roomOf(path: string): string {
  return path.split('/')[3] ?? '';
}

function offences(rule: (file: SourceFile, imported: string) => boolean): string[] {
  return api.flatMap((file) => file.imports.filter((imported) => rule(file, imported)).map((imported) => `${file.path} → ${imported}`));
}

describe('the house', () => {
  it('has a known module or a known other room for every file', () => {
    const unknown = api.filter(({ path }) => moduleOf(path) === null && !/^api\/src\/(foundation|platform)\//.test(path) && !COMPOSITION.test(path));
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });

  it('never lets a lower module name a higher one', () => {
    expect(offences((file, imported) => {
      const [from, to] = [moduleOf(file.path), moduleOf(imported)];
      return from !== null && to !== null && MODULES.indexOf(to) > MODULES.indexOf(from);
    })).toEqual([]);
  });

  it('keeps the foundation free of imports from the house', () => {
    expect(offences((file, imported) => file.path.startsWith('api/src/foundation/') && !imported.startsWith('api/src/foundation/'))).toEqual([]);
  });

  it('keeps the platform free of business words', () => {
    expect(offences((file, imported) => file.path.startsWith('api/src/platform/') && moduleOf(imported) !== null)).toEqual([]);
  });

  it('keeps domains pure: only the foundation and domains of this or lower modules', () => {
    expect(offences((file, imported) =>
      moduleOf(file.path) !== null && roomOf(file.path) === 'domain' &&
      !(imported.startsWith('api/src/foundation/') || (moduleOf(imported) !== null && roomOf(imported) === 'domain')))).toEqual([]);
  });

  it('keeps use-cases, folds and reactions away from storage, GraphQL and HTTP', () => {
    expect(offences((file, imported) =>
      ['use-cases', 'folds'].includes(roomOf(file.path)) && moduleOf(file.path) !== null &&
      (['storage', 'graphql'].includes(roomOf(imported)) || /^api\/src\/platform\/(orm|graphql|http|websocket)\//.test(imported)))).toEqual([]);
  });

  it('never lets anybody but the composition root import live', () => {
    expect(offences((file, imported) => moduleOf(imported) === 'live' && moduleOf(file.path) !== 'live' && !COMPOSITION.test(file.path))).toEqual([]);
  });

  it.each([
    { name: 'the mapper', packages: ['@mikro-orm/core', '@mikro-orm/postgresql', '@mikro-orm/migrations', 'kysely'], rooms: /^api\/src\/(platform|migrations)\/|^api\/src\/[^/]+\/storage\// },
    { name: 'TypeGraphQL', packages: ['type-graphql'], rooms: /^api\/src\/platform\/|^api\/src\/[^/]+\/graphql\// },
  ])('keeps $name in its own rooms', ({ packages, rooms }) => {
    const elsewhere = api.filter((file) => file.packages.some((name) => packages.includes(name)) && !rooms.test(file.path));
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it.each(['api/src', 'console/src', 'tests'])('has no import cycles in %s', (folder) => {
    expect(cycles(sourceFiles(folder))).toEqual([]);
  });
});

/** Groups of files that import each other, found by following every import until it returns. */
function cycles(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const imported of byPath.get(path)?.imports ?? []) if (byPath.has(imported)) visit(imported, [...trail, path]);
    state.set(path, 'done');
  };
  for (const { path } of files) visit(path, []);
  return found;
}
