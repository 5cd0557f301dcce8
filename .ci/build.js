// Builds dist/: a command-line entry that starts quickly, and the modules that it loads only when a command needs them.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @satisfies {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22.13',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
  // Development React keeps what it rendered for its tools: a wall that runs for months would leak.
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
};

/**
 * What a command loads by itself is a file of dist/run, never a part of the entry.
 * @type {import('esbuild').Plugin}
 */
const lazyRuns = {
  name: 'lazy-runs',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) => {
      if (kind !== 'dynamic-import' || path.startsWith('node:')) return undefined;
      if (!/\/run\/[\w-]+\.ts$/.test(path))
        return { errors: [{ text: `only src/cli/run is lazy, not ${path}` }] };
      return { path: `./run/${basename(path, '.ts')}.js`, external: true };
    });
  },
};

/**
 * Ink asks for it in development only; it is not installed.
 * @type {import('esbuild').Plugin}
 */
const withoutDevtools = {
  name: 'without-devtools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'export default {}' }));
  },
};

/**
 * CommonJS: `require('node:http')` costs 8 ms where `import` costs 77, since an import touches all its lazy getters
 * and loads undici.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const entryOptions = {
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/ringtop.cjs',
  format: 'cjs',
  plugins: [lazyRuns],
};

/**
 * ES modules: Ink and Yoga have a top-level await.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const runOptions = {
  ...shared,
  entryPoints: ['src/cli/run/*.ts'],
  outdir: 'dist/run',
  outbase: 'src/cli/run',
  chunkNames: '../chunks/[name]-[hash]',
  format: 'esm',
  splitting: true,
  plugins: [withoutDevtools],
  // The CommonJS packages in the bundle (ws, yaml, react) ask for Node's modules by `require`.
  banner: { js: "import{createRequire as _cr}from'node:module';const require=_cr(import.meta.url);" },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await Promise.all(
    [entryOptions, runOptions].map(options => build({ ...options, write: false })),
  );
  // Only once all of it is there: a build that fails leaves the last one that worked.
  await rm(`${root}dist`, { recursive: true, force: true });
  for (const { path, contents } of built.flatMap(({ outputFiles }) => outputFiles)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
}
