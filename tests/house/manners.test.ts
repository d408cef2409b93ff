import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const FOLDERS = ['api/src', 'api/launch', 'console/src', 'tests'];
const files = FOLDERS.flatMap((folder) => sourceFiles(folder)).filter(({ path }) => !path.startsWith('tests/house/'));

/** Lines that match, as `path:line`. */
function lines(pattern: RegExp, only: RegExp = /./): string[] {
  return files.filter(({ path }) => only.test(path)).flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`] : [])));
}

describe('manners of the house', () => {
  it('leaves nothing to do', () => expect(lines(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]));
  it('says what type a thing is', () => expect(lines(/^(?!\s*(\/?\*|\/\/)).*(:\s*any\b|\bas any\b|<any>)|@ts-(ignore|nocheck|expect-error)/)).toEqual([]));
  it('runs every test that it has', () => expect(lines(/\b(it|test|describe)\.(only|skip|todo)\(/, /^tests\//)).toEqual([]));
  it('waits for facts in tests, never for time', () => expect(lines(/waitForTimeout\(|setTimeout\(\s*(resolve|r)\b|\bsleep\(/, /^tests\//)).toEqual([]));
  it('has no barrels', () => expect(files.filter(({ path }) => /\/index\.ts$/.test(path)).map(({ path }) => path)).toEqual([]));
  it('reads its settings in one place, whatever else it asks of the operating system', () =>
    expect(lines(/process\.env\b(?!\['(PATH|XDG_DATA_HOME)'\])/, /^api\/src\/(?!main\.ts)/)).toEqual([]));
  it('has no file that grew past what a reader can hold', () =>
    expect(files.filter(({ text }) => text.split('\n').length > 300).map(({ path, text }) => `${path} ${text.split('\n').length}`)).toEqual([]));
});
