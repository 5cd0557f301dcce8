// Holds the import rules of .dependency-cruiser.json, and holds that there was something to hold them on.
import { readdir, readFile } from 'node:fs/promises';
import { cruise } from 'dependency-cruiser';

const rules = JSON.parse(await readFile(new URL('../.dependency-cruiser.json', import.meta.url), 'utf8'));
const { options, ...ruleSet } = rules;

const { output } = await cruise(['src'], { ...options, ruleSet, validate: true });
if (typeof output === 'string') throw new Error('asked for no report, got one');
const { modules, summary } = output;
for (const { rule, from, to, cycle = [] } of summary.violations) {
  const path = cycle.length > 0 ? cycle.map(({ name }) => name).join(' → ') : to;
  process.stderr.write(`${rule.severity} ${rule.name}: ${from} → ${path}\n`);
}

// With TypeScript 7 alone dependency-cruiser sees no module at all, and finds nothing wrong with that.
const files = (await readdir('src', { recursive: true })).filter(name => /\.tsx?$/.test(name));
const seen = modules.filter(({ source }) => /^src\/.*\.tsx?$/.test(source)).length;
if (seen === 0 || seen < files.length) {
  process.stderr.write(`of ${files.length} source files the import check saw ${seen}\n`);
  process.exitCode = 1;
}
if (summary.violations.length > 0) process.exitCode = 1;
if (process.exitCode !== 1) process.stdout.write(`imports of ${seen} files keep the rules\n`);
