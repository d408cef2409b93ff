import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CHECKOUT } from '../../api/launch/checkout.ts';

/**
 * `requirements.ts REPORT [--write]`: holds the register of requirements to the tests. A test that enforces a requirement
 * carries its number in its name, as `[R041]`; what the register names in `enforcedBy` must be exactly the files in which
 * such a test passed. `--write` writes what is found, and calls a requirement that is newly shown PARTLY: whether it is all
 * of it is for a person to say.
 */
const REGISTER = join(CHECKOUT, 'api/src/standard/documents/requirements.v1.0.0.json');
const ENTRY = /"no": "(R\d{3})", "clauseNo": "([^"]+)", "status": "([A-Z]+)", "enforcedBy": \[([^\]]*)\]/g;

interface Report {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[];
}

/** The test files by the requirements that a passed test in them carries. */
function shown({ testResults }: Report): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>();
  for (const { name, assertionResults } of testResults) {
    for (const { fullName, status } of assertionResults) {
      if (status !== 'passed') continue;
      for (const [, tag] of fullName.matchAll(/\[(R\d{3})\]/g)) {
        const known = files.get(tag!) ?? new Set();
        files.set(tag!, known.add(relative(CHECKOUT, name)));
      }
    }
  }
  return files;
}

function check(reportPath: string, write: boolean): number {
  const found = shown(JSON.parse(readFileSync(reportPath, 'utf8')) as Report);
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
  process.stdout.write(`${faults.map((fault) => `  ${fault}\n`).join('')}Run "npm test -- --reporter=json --outputFile.json=report.json", then "node tests/launch/requirements.ts report.json --write", and commit what it changes.\n`);
  return 1;
}

const [reportPath, flag] = process.argv.slice(2);
if (reportPath === undefined) throw new Error('name the JSON report of a whole test run');
process.exit(check(reportPath, flag === '--write'));
