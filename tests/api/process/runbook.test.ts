import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKOUT } from '../../../api/launch/checkout.ts';
import { testServer, type TestServer } from '../../support/server.ts';

const RUNBOOK = readFileSync(join(CHECKOUT, 'api/RUNBOOK.md'), 'utf8');
const ALERTS = readFileSync(join(CHECKOUT, 'api/alerts.yml'), 'utf8');

let server: TestServer;
/** The metrics of a server with their labels; of those that have had no sample yet, without. */
const metrics = new Map<string, { readonly type: string; readonly labels: ReadonlySet<string> }>();

beforeAll(async () => {
  server = await testServer();
  const text = await (await fetch(`${server.url}/metrics`)).text();
  for (const [, name, type] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    const samples = text.matchAll(new RegExp(`^${name}(?:_bucket|_sum|_count)?\\{(.*)\\}`, 'gm'));
    const labels = [...samples].flatMap(([, inside]) => [...inside!.matchAll(/(\w+)="/g)].map(([, label]) => label!));
    metrics.set(name!, { type: type!, labels: new Set(labels.filter((label) => label !== 'le')) });
  }
});
afterAll(async () => { await server.close(); });

const names = (text: string): readonly string[] => [...new Set(text.match(/\b(clausewatch|nodejs)_[a-z0-9_]+/g))].filter((name) => !name.endsWith('_'));
/** The metric that a name of a query language means. */
const metricOf = (name: string): string => (metrics.has(name) ? name : name.replace(/_(bucket|sum|count)$/, ''));
const rows = new Map([...RUNBOOK.matchAll(/^\| `(clausewatch_\w+)` \| ([^|]*)\|/gm)].map(([, name, labels]) => [name!, labels!.split(',').map((label) => label.trim()).filter((label) => label !== '')]));

describe('the runbook', () => {
  it('tells of every metric of ours with its labels, and of none that there is not', () => {
    expect([...rows.keys()].sort()).toEqual([...metrics.keys()].filter((name) => name.startsWith('clausewatch_')).sort());
    for (const [name, { labels }] of metrics) for (const label of labels) if (rows.has(name)) expect(rows.get(name)).toContain(label);
    for (const name of names(RUNBOOK)) expect([...metrics.keys()]).toContain(metricOf(name));
  });

  it('explains every check of readiness', async () => {
    const { checks } = (await (await fetch(`${server.url}/health/ready`)).json()) as { checks: object };
    for (const check of Object.keys(checks)) expect(RUNBOOK).toMatch(new RegExp(`^\\| \`${check}\` \\| `, 'm'));
  });

  it('says what to do on every alert', () => {
    const alerts = [...ALERTS.matchAll(/^ {6}- alert: (\w+)$/gm)].map(([, name]) => name!);
    expect(alerts.length).toBeGreaterThan(10);
    for (const alert of alerts) expect(RUNBOOK).toContain(`\`${alert}\``);
  });
});

describe('the alert rules', () => {
  it('name metrics that exist, by labels that they have, and a histogram by its buckets', () => {
    const expressions = [...ALERTS.matchAll(/^ {8}expr: (.+)$/gm)].map(([, expression]) => expression!);
    expect(expressions).toHaveLength((ALERTS.match(/- alert:/g) ?? []).length);
    for (const expression of expressions) {
      for (const name of names(expression)) {
        expect([...metrics.keys()]).toContain(metricOf(name));
        if (metrics.get(metricOf(name))!.type === 'histogram') expect(name).toMatch(/_bucket$/);
        for (const [, inside] of expression.matchAll(new RegExp(`${name}\\{([^}]*)\\}`, 'g'))) {
          for (const [, label] of inside!.matchAll(/(\w+)=/g)) expect(rows.get(metricOf(name))).toContain(label);
        }
      }
    }
  });

  it('each say for whom they are and what is wrong', () => {
    for (const rule of ALERTS.split('- alert:').slice(1)) expect(rule).toMatch(/labels: \{ severity: (page|warn) \}\n {8}annotations: \{ summary: ['"].+\.['"] \}\n/);
  });
});
