// npm run bench -- [--quick | --save] [NAME…]: measures, prints ratios, and says what became notably worse.
import { readBaseline, saveBaseline, toKept } from './baseline.ts';
import { buildBenches, runBench } from './bench-process.ts';
import { readOptions } from './read-options.ts';
import { formatReport, formatSummary, type Report } from './report.ts';

const asked = readOptions(process.argv.slice(2));
if ('refusal' in asked) {
  process.stderr.write(`bench: ${asked.refusal}\n`);
  process.exit(2);
}

const baseline = readBaseline();
const reports: Report[] = [];
await buildBenches();
process.stdout.write(
  'Ours over the other, in CPU time, bytes, heap or time, of one and the same run: less is better.\n',
);
for (const bench of asked.names) {
  const startMs = performance.now();
  const findings = await runBench(bench, asked.isQuick);
  const report = {
    bench,
    findings,
    kept: baseline[bench] ?? {},
    seconds: (performance.now() - startMs) / 1000,
  };
  process.stdout.write(formatReport(report));
  reports.push(report);
}
process.stdout.write(formatSummary(reports));
if (asked.isSave)
  saveBaseline(
    baseline,
    Object.fromEntries(reports.map(({ bench, findings }) => [bench, toKept(findings.ratios)])),
  );
