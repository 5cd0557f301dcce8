// What every command loads before it knows what is asked: the built entry, taken apart.
import { build, type Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { entryOptions, quickOptions } from '../../.ci/build.js';

/** Neither of these is evaluated before there is something to print. */
const WIDTHS = ['ansi-regex', 'get-east-asian-width', 'string-width', 'strip-ansi'];
const LIGHT = ['ansi-regex', 'commander', 'get-east-asian-width', 'string-width', 'strip-ansi'];
const HEAVY = /^src\/(tui|gateway|sources|client)\//;

describe('the command-line entry', async () => {
  const { metafile } = await build({ ...entryOptions, write: false });

  test('holds the widths of letters, and no other package: no parser of options', () => {
    expect(packagesOf(inputsOf(entryOutput(metafile)))).toEqual(WIDTHS);
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
    expect(atOnce).toContain('src/cli/get/get.ts');
  });

  test('loads the rest only when a command needs it', () => {
    const lazy = entryImports(metafile).filter(({ kind }) => kind === 'dynamic-import');
    expect(new Set(lazy.map(({ path }) => path))).toEqual(
      new Set(['./run/get-polled.js', './run/get-watched.js', 'node:https']),
    );
  });

  test('is small: under 40 kB', () => {
    expect(entryOutput(metafile).bytes).toBeLessThan(40_000);
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

  test('the command line’s is small, under 130 kB, and has of the package’s own description the version alone', () => {
    const output = Object.values(metafile.outputs).find(
      ({ entryPoint }) => entryPoint === 'src/cli/quick/command-line.ts',
    );
    expect(output?.bytes).toBeLessThan(130_000);
    expect(output?.inputs['package.json']?.bytesInOutput).toBeLessThan(100);
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
