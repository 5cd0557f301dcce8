// Builds dist/: a command-line entry that starts quickly, and the modules that it loads only when a command needs them.
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
 * A command that is a program of its own is a file of dist/run, never a part of the entry. Other lazy imports stay in
 * the file, and are evaluated only where they are asked for.
 * @param {string} up from the file to dist
 * @returns {import('esbuild').Plugin}
 */
const lazyRuns = up => ({
  name: 'lazy-runs',
  setup({ onResolve }) {
    onResolve({ filter: /\/run\/[\w-]+\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: `${up}run/${basename(path, '.ts')}.js`, external: true }
        : undefined,
    );
  },
});

/**
 * What a quick command does once its words are understood is a file of dist/quick, whole in itself. It is loaded by
 * `require`: the loader of ES modules costs as much as the question.
 * @param {string} up from the file to dist
 * @returns {import('esbuild').Plugin}
 */
const lazyQuick = up => ({
  name: 'lazy-quick',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/quick\/[\w-]+\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: `${up}quick/${basename(path, '.ts')}.cjs`, namespace: 'quick' }
        : undefined,
    );
    onResolve({ filter: /\.cjs$/, namespace: 'quick' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'quick' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }));
  },
});

/**
 * What is imported and never called: Ink's developer tools, which are not installed, the processes that commander
 * would start if a command were a file of its own, and the threads of pino, which writes from where it is asked.
 * @type {import('esbuild').Plugin}
 */
const withoutUnused = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(react-devtools-core|node:child_process)$/ }, ({ path, importer }) =>
      path === 'react-devtools-core' || importer.includes('/commander/')
        ? { path, namespace: 'unused' }
        : undefined,
    );
    onResolve({ filter: /^thread-stream$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'export default {}' }));
  },
};

/**
 * Node's own modules by `require`: an `import` of `node:http` touches all its lazy getters and so loads undici, for
 * 77 ms instead of 8.
 * @type {import('esbuild').Plugin}
 */
const nodeByRequire = {
  name: 'node-by-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ kind, path }) =>
      kind === 'import-statement' ? { path, namespace: 'node-module' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'node-module' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }));
  },
};

/**
 * ws asks for TLS when it is loaded, and needs it for `wss:` only: 10 ms of a wall's start.
 * @type {import('esbuild').Plugin}
 */
const tlsWhenUsed = {
  name: 'tls-when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(https|tls)$/ }, ({ path }) => ({ path, namespace: 'when-used' }));
    onLoad({ filter: /./, namespace: 'when-used' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => require('node:${path}')[key] })`,
    }));
  },
};

/**
 * The letters of our languages are weighed without it (`lib/display-width`), and its patterns of all emoji take 25 ms to set
 * up: it is evaluated when the first letter comes that needs them.
 * @type {import('esbuild').Plugin}
 */
const widthsWhenMet = {
  name: 'widths-when-met',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ path, namespace }) =>
      namespace === 'when-met' ? undefined : { path, namespace: 'when-met' },
    );
    onLoad({ filter: /./, namespace: 'when-met' }, ({ path }) => ({
      contents: `module.exports = (...given) => require('${path}').default(...given)`,
      resolveDir: root,
    }));
  },
};

/**
 * Of package.json only the version is asked for: its lists of files would be parsed at each start.
 * @type {import('esbuild').Plugin}
 */
const versionAlone = {
  name: 'version-alone',
  setup({ onLoad }) {
    onLoad({ filter: /^.*\/package\.json$/ }, async ({ path }) => {
      if (path !== `${root}package.json`) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/**
 * CommonJS, for the same reason, and because the loader of ES modules costs a one-shot command a third again.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const entryOptions = {
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/ringtop.cjs',
  format: 'cjs',
  // What is not there need not be parsed: 3 ms of the 22 that `get` takes beyond an empty Node.
  minifyIdentifiers: true,
  plugins: [lazyRuns('./'), lazyQuick('./'), withoutUnused, widthsWhenMet, versionAlone],
};

/** @satisfies {import('esbuild').BuildOptions} */
export const quickOptions = {
  ...shared,
  entryPoints: ['src/cli/quick/*.ts'],
  outdir: 'dist/quick',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minifyIdentifiers: true,
  plugins: [lazyRuns('../'), lazyQuick('../'), withoutUnused, widthsWhenMet, versionAlone],
};

/**
 * ES modules: Ink and Yoga have a top-level await.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const runOptions = {
  ...shared,
  entryPoints: ['src/cli/run/*.ts'],
  outdir: 'dist',
  outbase: 'src/cli',
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  splitting: true,
  plugins: [withoutUnused, nodeByRequire, tlsWhenUsed, widthsWhenMet, versionAlone],
  // Yoga would fetch its WebAssembly from a data: address, which loads undici; without `fetch` it decodes it by itself.
  define: { ...shared.define, fetch: 'undefined' },
  // The CommonJS packages in the bundle (ws, yaml, react) ask for Node's modules by `require`.
  banner: { js: "import{createRequire as _cr}from'node:module';const require=_cr(import.meta.url);" },
};

/**
 * What works off the main thread: of a gateway each a file that `openThread` starts by its name, of a command jq.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const threadOptions = {
  ...shared,
  entryPoints: ['src/gateway/threads/*-thread.ts', 'src/cli/threads/*-thread.ts'],
  outdir: 'dist/threads',
  entryNames: '[name]',
  chunkNames: '../chunks/[name]-[hash]',
  format: 'esm',
  plugins: [withoutUnused, nodeByRequire, widthsWhenMet],
  banner: runOptions.banner,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await Promise.all(
    [entryOptions, quickOptions, runOptions, threadOptions].map(options =>
      build({ ...options, write: false }),
    ),
  );
  // Written beside, then put in its place: a build that fails leaves the last one that worked, and of two at once each is
  // whole.
  const beside = await mkdtemp(`${root}dist-`);
  await chmod(beside, 0o755);
  for (const { path, contents } of built.flatMap(({ outputFiles }) => outputFiles)) {
    const file = path.replace(`${root}dist`, beside);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
  // What `--jq` runs: read as it is, by whoever is asked for it.
  await copyFile(`${root}node_modules/jq-wasm/dist/build/jq.wasm`, `${beside}/jq.wasm`);
  await putInPlace(beside, `${root}dist`);
}

/**
 * @param {string} folder
 * @param {string} place
 */
async function putInPlace(folder, place) {
  const old = `${folder}-old`;
  await rename(place, old).catch(onlyIfMissing);
  try {
    await rename(folder, place);
  } catch (error) {
    // Another build was quicker, and made the same.
    if (!existsSync(place)) throw error;
    await rm(folder, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}

/** @param {unknown} error */
function onlyIfMissing(error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
