import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../api/launch/checkout.ts';

/**
 * `requirements.ts [--write]`: holds the register of requirements to the tests. A test that enforces a requirement carries its
 * number in its name, as `[R041]`; what the register names in `enforcedBy` must be exactly the files with such a test (that they
 * pass is for the tests to say). `--write` writes what is found, and calls a requirement that is newly shown PARTLY: whether it
 * is all of it is for a person to say.
 */
const REGISTER = join(CHECKOUT, 'api/src/standard/documents/requirements.v1.0.0.json');
const ENTRY = /"no": "(R\d{3})", "clauseNo": "([^"]+)", "status": "([A-Z]+)", "enforcedBy": \[([^\]]*)\]/g;

/** The test files by the requirements that the names in them carry. */
function shown(): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>();
  for (const file of globSync('tests/**/*.test.ts', { cwd: CHECKOUT, exclude: ['**/node_modules/**'] }).sort()) {
    for (const [, tag] of readFileSync(join(CHECKOUT, file), 'utf8').matchAll(/\[(R\d{3})\]/g)) files.set(tag!, (files.get(tag!) ?? new Set()).add(file));
  }
  return files;
}

function check(write: boolean): number {
  const found = shown();
  const text = readFileSync(REGISTER, 'utf8');
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  const numbers = new Set<string>();
  const mended = text.replace(ENTRY, (_whole, no: string, clauseNo: string, status: string, list: string) => {
    numbers.add(no);
    const named = [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1]!);
    // A mere statement demands nothing: a test that carries its number shows that nothing is made of it.
    const proof = status === 'INFO' ? [] : [...(found.get(no) ?? [])].sort();
    if (JSON.stringify(named) !== JSON.stringify(proof)) faults.push(`${no} (§${clauseNo}) names ${named.join(', ') || 'no test'}, and it is shown by ${proof.join(', ') || 'none'}`);
    const newStatus = proof.length > 0 ? (status === 'PLANNED' ? 'PARTLY' : status) : status === 'INFO' ? status : 'PLANNED';
    counts[newStatus] = (counts[newStatus] ?? 0) + 1;
    return `"no": "${no}", "clauseNo": "${clauseNo}", "status": "${newStatus}", "enforcedBy": [${proof.map((file) => `"${file}"`).join(', ')}]`;
  });
  for (const tag of found.keys()) if (!numbers.has(tag)) faults.push(`a test carries ${tag}, which is no requirement`);
  if (write) writeFileSync(REGISTER, mended);
  process.stdout.write(`Requirements: ${Object.entries(counts).map(([status, count]) => `${count} ${status.toLowerCase()}`).join(', ')}\n`);
  if (write || faults.length === 0) return 0;
  process.stdout.write(`${faults.map((fault) => `  ${fault}\n`).join('')}Run "npm run register" and commit what it changes.\n`);
  return 1;
}

process.exit(check(process.argv.includes('--write')));
