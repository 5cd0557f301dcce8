// Which gateway is asked, with whose token: what is said goes before what is settled, and no token leaves its gateway.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findGateway } from '../../../src/cli/connect/find-gateway.ts';
import { runtimeFilePath, writeRuntimeFile } from '../../../src/cli/connect/runtime-file.ts';
import { ownHome } from '../run-ringtop.ts';

const [SALES, NORTH, LOCAL] = [
  'https://sales.example:7420',
  'https://north.example',
  'http://127.0.0.1:7420',
];

type Env = Record<string, string>;

/** Sales is the current context and has a token, north has none; a gateway runs here. */
function home(contexts: unknown = CONTEXTS): Env {
  const env: Env = { ...ownHome() };
  const folder = join(env.HOME ?? '', '.config', 'ringtop');
  mkdirSync(join(folder, 'tokens'), { recursive: true });
  const text = typeof contexts === 'string' ? contexts : JSON.stringify(contexts, null, 2);
  writeFileSync(join(folder, 'contexts.json'), text);
  writeFileSync(join(folder, 'tokens', 'sales'), 'of-sales\n', { mode: 0o600 });
  writeFileSync(join(folder, 'typed'), 'typed\n', { mode: 0o600 });
  writeRuntimeFile(runtimeFilePath(env), { url: LOCAL, token: 'of-local' });
  return env;
}

const CONTEXTS = {
  current: 'sales',
  contexts: {
    sales: { url: 'wss://sales.example:7420/', tokenFile: 'tokens/sales' },
    north: { url: NORTH, readOnly: true },
  },
};

const TYPED = { '--token-file': 'typed' };

describe('a command asks', () => {
  test.each([
    ['the current context', {}, undefined, SALES, 'of-sales'],
    ['the context that is typed', { '--context': 'north' }, undefined, NORTH, undefined],
    ['the one of RINGTOP_CONTEXT', { RINGTOP_CONTEXT: 'north' }, undefined, NORTH, undefined],
    [
      'the typed one of both',
      { '--context': 'sales', RINGTOP_CONTEXT: 'north' },
      undefined,
      SALES,
      'of-sales',
    ],
    [
      'the gateway that runs here where local is meant',
      { '--context': 'local' },
      undefined,
      LOCAL,
      'of-local',
    ],
    ['the same by RINGTOP_CONTEXT', { RINGTOP_CONTEXT: 'local' }, undefined, LOCAL, 'of-local'],
    [
      'RINGTOP_URL before a context',
      { RINGTOP_URL: NORTH, RINGTOP_CONTEXT: 'sales' },
      undefined,
      NORTH,
      undefined,
    ],
    ['--url before RINGTOP_URL', { RINGTOP_URL: NORTH }, SALES, SALES, 'of-sales'],
    ['an address that is here with the token that was left', {}, LOCAL, LOCAL, 'of-local'],
  ])('%s', (_, env, url, asked, token) => {
    const { url: there, token: sent } = findGateway({ env: { ...home(), ...env }, url });
    expect({ there, sent }).toEqual({ there: asked, sent: token });
  });
});

describe('a token goes only to its own gateway:', () => {
  test.each([
    ['that of RINGTOP_TOKEN to the gateway of RINGTOP_URL', { RINGTOP_URL: NORTH }, undefined, 'of-env'],
    ['and to none that is named otherwise', { RINGTOP_URL: NORTH }, 'https://other.example', undefined],
    ['nor to that of a context', { RINGTOP_URL: NORTH }, SALES, 'of-sales'],
    ['without RINGTOP_URL to the one that is typed', {}, 'https://other.example', 'of-env'],
    ['and to a context that has none', { RINGTOP_CONTEXT: 'north' }, undefined, 'of-env'],
    ['but a context that has its own is sent that', {}, undefined, 'of-sales'],
    ['that of --token-file to whichever is asked', TYPED, undefined, 'typed'],
    ['also to the one of RINGTOP_URL', { ...TYPED, RINGTOP_URL: NORTH }, undefined, 'typed'],
    ['that of the gateway here to no other', { RINGTOP_TOKEN: '' }, 'http://127.0.0.1:7421', undefined],
  ])('%s', (_, said, url, token) => {
    const base = home();
    const env = { ...base, RINGTOP_TOKEN: 'of-env', ...said };
    const file = join(base.HOME ?? '', '.config', 'ringtop', 'typed');
    const typed = '--token-file' in said ? { '--token-file': file } : {};
    expect(findGateway({ env: { ...env, ...typed }, url }).token).toBe(token);
  });
});

describe('two words for two gateways', () => {
  test.each([
    [{ '--context': 'sales' }, NORTH, /^--url names .*north.*, and --context sales https:\/\/sales/],
    [{ '--context': 'sales', RINGTOP_URL: NORTH }, undefined, /^RINGTOP_URL names .*north.*--context sales/],
    [{ '--context': 'local', RINGTOP_URL: NORTH }, undefined, /--context local the gateway that runs here/],
  ])('are refused: %j and --url %s', (env, url, message) => {
    const find = () => findGateway({ env: { ...home(), ...env }, url });
    expect(find).toThrow(
      expect.objectContaining({ code: 'bad-arguments', message: expect.stringMatching(message) }),
    );
  });

  test('are one where they name the same', () => {
    const env = { ...home(), '--context': 'sales', RINGTOP_URL: SALES };
    expect(findGateway({ env })).toMatchObject({ url: SALES, token: 'of-sales', context: 'sales' });
  });

  test('of one gateway by several names are told apart by the current one, or by saying which', () => {
    const two = { a: { url: NORTH }, b: { url: NORTH, tokenFile: 'tokens/sales' } };
    expect(findGateway({ env: home({ current: 'b', contexts: two }), url: NORTH }).token).toBe('of-sales');
    const env = home({ contexts: two });
    expect(() => findGateway({ env, url: NORTH })).toThrow(/several contexts are of .*: a, b/);
    expect(findGateway({ env: { ...env, RINGTOP_TOKEN: 'brought' }, url: NORTH }).token).toBe('brought');
  });
});

test('a context may be read-only', () => {
  expect(findGateway({ env: { ...home(), '--context': 'north' } })).toMatchObject({ isReadOnly: true });
});

test('a token that others can read is not sent', () => {
  const env = home();
  chmodSync(join(env.HOME ?? '', '.config', 'ringtop', 'tokens', 'sales'), 0o640);
  expect(() => findGateway({ env })).toThrow(/tokens\/sales is open to others \(mode 0640\)/);
});

describe('a file of contexts that will not do is told by its line', () => {
  test.each([
    ['{\n  "current": "sales"\n  "contexts": {}\n}', 3, 'this is no JSON'],
    ['[]', 1, 'this is no object'],
    ['{\n  "curent": "sales"\n}', 2, 'unknown key curent'],
    ['{\n  "current": 7\n}', 2, 'current is no name'],
    ['{ "contexts": {\n  "sales": {}\n}}', 2, 'contexts.sales.url is missing'],
    ['{ "contexts": {\n  "sales": {\n    "url": "pbx"\n} }}', 3, 'contexts.sales.url will not do'],
    [
      '{ "contexts": {\n  "sales": { "url": "http://a",\n    "token": "s3cret"\n} }}',
      3,
      'unknown key contexts.sales.token',
    ],
    [
      '{ "contexts": {\n  "sales": { "url": "http://a",\n\n    "readOnly": "yes"\n} }}',
      4,
      'contexts.sales.readOnly will not do',
    ],
    [
      '{ "contexts": {\n  "sales": { "url": "http://levan:s3cret@a" } }}',
      2,
      'contexts.sales.url will not do',
    ],
  ])('%j', (text, line, what) => {
    const env = home(text);
    expect(() => findGateway({ env })).toThrow(
      expect.objectContaining({
        code: 'bad-config',
        message: expect.stringContaining(`contexts.json:${line}: ${what}`),
      }),
    );
    expect(() => findGateway({ env })).not.toThrow(/s3cret/);
  });

  test('and so is a name that is no word', () => {
    const env = home('{ "contexts": {\n  "../up": { "url": "http://a" } } }');
    expect(() => findGateway({ env })).toThrow(
      /contexts\.json:2: the name of contexts\.\.\.\/up will not do/,
    );
  });

  test('and so is a current one that is not there', () => {
    expect(() => findGateway({ env: home({ current: 'gone', contexts: {} }) })).toThrow(
      expect.objectContaining({ code: 'bad-config', message: expect.stringContaining('no context "gone"') }),
    );
  });
});
