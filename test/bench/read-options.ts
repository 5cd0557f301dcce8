// What `npm run bench` was asked for.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface Asked {
  readonly isQuick: boolean;
  readonly isSave: boolean;
  readonly names: readonly string[];
}

const USAGE = 'npm run bench -- [--quick | --save] [NAME…]';

export function readOptions(argv: readonly string[]): Asked | { readonly refusal: string } {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: { quick: { type: 'boolean', default: false }, save: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const { quick, save } = values;
  const all = benchNames();
  const strange = tokens.find(token => token.kind === 'option' && !['quick', 'save'].includes(token.name));
  if (strange?.kind === 'option') return refuse(`there is no option ${strange.rawName}`);
  const unknown = positionals.find(name => !all.includes(name));
  if (unknown !== undefined) return refuse(`there is no bench "${unknown}", there are ${all.join(', ')}`);
  if (quick && save) return refuse('a baseline is measured in full: --save goes without --quick');
  const names = positionals.length > 0 ? positionals : all;
  return { isQuick: quick === true, isSave: save === true, names };
}

function refuse(why: string): { readonly refusal: string } {
  return { refusal: `${why}. Usage: ${USAGE}` };
}

function benchNames(): string[] {
  return readdirSync(new URL('benches', import.meta.url)).map(file => file.replace(/\.ts$/, ''));
}
