// Lighthouse on the built site as `site serve` hosts it, with its mobile settings: `node tests/lighthouse.mjs 5`. Fails
// unless accessibility, best practices and search engines are at 100 in every run. Performance is a figure of one
// machine on one day: it is printed, as the median of the runs, and never tested.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const TESTED = ['accessibility', 'best-practices', 'seo'];
const PRINTED = [
  ['first-contentful-paint', 'First contentful paint, ms'],
  ['largest-contentful-paint', 'Largest contentful paint, ms'],
  ['total-blocking-time', 'Total blocking time, ms'],
  ['interactive', 'Time to interactive, ms'],
  ['cumulative-layout-shift', 'Layout shift'],
];
const runs = Number(process.argv[2] ?? 1);
const scratch = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const site = spawn('target/debug/site', ['serve', 'dist', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });

function run(url, number) {
  const out = join(scratch, `${number}.json`);
  const flags = '--headless --no-sandbox --disable-gpu --disable-dev-shm-usage';
  execFileSync(process.env.LIGHTHOUSE ?? 'lighthouse',
    [url, '--quiet', '--output=json', `--output-path=${out}`, `--chrome-flags=${flags}`], { stdio: 'inherit' });
  return JSON.parse(readFileSync(out, 'utf8'));
}

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const line = (name, value) => console.log(`  ${name.padEnd(34)} ${String(value).padStart(8)}`);

// What a report has against a category, one line each.
function faults(report, category) {
  return report.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && report.audits[id].score !== null && report.audits[id].score < 1)
    .map(({ id }) => `${category}: ${report.audits[id].title}`);
}

try {
  const url = await new Promise((resolve, refuse) => {
    createInterface({ input: site.stdout }).once('line', line => resolve(line.trim()));
    site.once('error', refuse).once('exit', () => refuse(new Error('the server ended; is there a built site in dist/?')));
  });
  const reports = Array.from({ length: runs }, (_, number) => run(url, number));
  console.log(`Lighthouse, mobile settings, median of ${runs}`);
  line('performance', median(reports.map(report => Math.round(report.categories.performance.score * 100))));
  for (const [id, name] of PRINTED) line(name, +median(reports.map(report => report.audits[id].numericValue)).toFixed(3));
  for (const category of TESTED) line(category, Math.min(...reports.map(report => Math.round(report.categories[category].score * 100))));
  const missing = reports.flatMap(report => TESTED.filter(category => report.categories[category].score !== 1)
    .flatMap(category => [`${category} is not at 100`, ...faults(report, category)]));
  new Set(missing).forEach(fault => console.error(fault));
  process.exitCode = missing.length > 0 ? 1 : 0;
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  site.kill();
  rmSync(scratch, { recursive: true, force: true });
}
