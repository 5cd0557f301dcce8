// Prints what ringtop is made of as a CycloneDX bill of materials: what is installed with it, and what that needs.
// `npm sbom --omit=dev` would leave out a package of ours that a tool of ours may use too (yaml), so it is cut here.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Bill {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}
interface Component {
  readonly 'bom-ref': string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const ours: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
).dependencies;
const text = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--include=dev'], {
  cwd: root,
  maxBuffer: 2 ** 26,
});
const bill: Bill = JSON.parse(String(text));

const needs = new Map(bill.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
const kept = new Set<string>();
const keep = (ref: string): void => {
  if (kept.has(ref)) return;
  kept.add(ref);
  for (const next of needs.get(ref) ?? []) keep(next);
};
for (const [name, version] of Object.entries(ours)) keep(`${name}@${version}`);

const own = bill.metadata.component['bom-ref'];
const cut = {
  ...bill,
  components: bill.components.filter(one => kept.has(one['bom-ref'])),
  dependencies: bill.dependencies
    .filter(({ ref }) => ref === own || kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(one => kept.has(one)) })),
};
process.stdout.write(`${JSON.stringify(cut, null, 2)}\n`);
