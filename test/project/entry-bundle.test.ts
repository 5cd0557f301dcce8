// What every command loads before it knows what is asked: the built entry, taken apart.
import { build, type Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { entryOptions, quickOptions } from '../../.ci/build.js';

const LIGHT = ['ansi-regex', 'commander', 'get-east-asian-width', 'string-width', 'strip-ansi'];
const HEAVY = /^src\/(tui|gateway|sources|client)\//;

describe('the command-line entry', async () => {
  const { metafile } = await build({ ...entryOptions, write: false });

  test('holds commander and the widths of letters, and no other package', () => {
    expect(packagesOf(inputsOf(entryOutput(metafile)))).toEqual(LIGHT);
  });

  test('holds nothing of the screen, the gateway, the sources or the client', () => {
    expect(inputsOf(entryOutput(metafile)).filter(name => HEAVY.test(name))).toEqual([]);
  });

  test('weighs no letter before there is something to print: that takes 25 ms', () => {
    const weighing = [
      'src/lib/clean-text.ts',
      'src/lib/display-width.ts',
      'node_modules/string-width/index.js',
    ];
    const atOnce = evaluatedAtOnce(metafile, 'src/cli/main.ts');
    expect(weighing.filter(name => atOnce.has(name))).toEqual([]);
    expect(atOnce).toContain('src/cli/program.ts');
  });

  test('loads the rest only when a command needs it', () => {
    const lazy = entryImports(metafile).filter(({ kind }) => kind === 'dynamic-import');
    expect(new Set(lazy.map(({ path }) => path))).toEqual(
      new Set([
        './run/events.js',
        './run/format-yaml.js',
        './run/get-polled.js',
        './run/get-watched.js',
        './run/join.js',
        './run/open-jq.js',
        './run/verify-log.js',
        './run/wait.js',
        './run/wall.js',
        './run/watch.js',
        'node:https',
      ]),
    );
  });

  test('has of the package’s own description the version alone', () => {
    expect(entryOutput(metafile).inputs['package.json']?.bytesInOutput).toBeLessThan(100);
  });

  test('is small: under 130 kB', () => {
    expect(entryOutput(metafile).bytes).toBeLessThan(130_000);
  });
});

describe('a quick command’s own file', async () => {
  const { metafile } = await build({ ...quickOptions, write: false });
  const files = Object.values(metafile.outputs).map(output => [output.entryPoint ?? '', output] as const);

  test.each(files)('%s has nothing heavy in it', (_, output) => {
    const inputs = inputsOf(output);
    expect(LIGHT).toEqual(expect.arrayContaining(packagesOf(inputs)));
    expect(inputs.filter(name => HEAVY.test(name))).toEqual([]);
  });
});

type Output = Metafile['outputs'][string];

/** Only what is left of an input counts: an unused module stands in the list with no bytes. */
function inputsOf({ inputs }: Output): string[] {
  return Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([name]) => name);
}

function packagesOf(inputs: readonly string[]): string[] {
  const names = inputs.flatMap(name => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** What the entry evaluates before anything is asked: all but what stands behind an `import()`. */
function evaluatedAtOnce(
  metafile: Pick<Metafile, 'inputs'>,
  name: string,
  seen = new Set<string>(),
): Set<string> {
  seen.add(name);
  for (const { path, kind, external } of metafile.inputs[name]?.imports ?? [])
    if (kind !== 'dynamic-import' && external !== true && !seen.has(path))
      evaluatedAtOnce(metafile, path, seen);
  return seen;
}

function entryImports(metafile: Metafile) {
  return entryOutput(metafile).imports;
}

function entryOutput(metafile: Metafile) {
  const entry = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === 'src/cli/main.ts');
  if (entry === undefined) throw new Error('the build has no output for src/cli/main.ts');
  return entry;
}
