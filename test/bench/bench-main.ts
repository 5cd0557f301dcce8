// The process of one bench: `bench-main NAME OPTIONS`, tells what it found to the one who started it.
import type { Bench, BenchOptions } from './ratio.ts';

const [name, given = '{}'] = process.argv.slice(2);
const options: BenchOptions = JSON.parse(given);
const { bench }: { bench: Bench } = await import(new URL(`benches/${name}.js`, import.meta.url).href);
const findings = await bench(options);
process.send?.(findings, () => process.exit(0));
