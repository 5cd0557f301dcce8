// What `npm run bench` was asked for.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface Asked {
  readonly isQuick: boolean;
  readonly isSave: boolean;
  readonly names: readonly string[];
}

const USAGE = 'npm run bench [-- --quick | --save] [-- NAME…]';

export function readOptions(argv: readonly string[]): Asked | { readonly refusal: string } {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { quick: { type: 'boolean', default: false }, save: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const all = benchNames();
  const unknown = positionals.find(name => !all.includes(name));
  if (unknown !== undefined)
    return { refusal: `there is no bench "${unknown}"; there are: ${all.join(' ')}. ${USAGE}` };
  if (values.quick && values.save)
    return { refusal: `a baseline is measured in full: --save goes without --quick. ${USAGE}` };
  return { isQuick: values.quick, isSave: values.save, names: positionals.length > 0 ? positionals : all };
}

function benchNames(): string[] {
  return readdirSync(new URL('benches', import.meta.url)).map(file => file.replace(/\.ts$/, ''));
}
