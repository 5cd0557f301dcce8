// `get --watch` of the gateway's own lists, while the gateway that runs here is started anew.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type FakeAnswer, openFakeGateway } from '../fake-gateway.ts';
import { hearOut, ownHome, startRingtop } from '../run-ringtop.ts';

const listOf = (...ids: string[]): FakeAnswer => ({
  body: `${JSON.stringify({ apiVersion: 'ringtop/v1', kind: 'SessionList', stale: false, items: ids.map(id => ({ id })) })}\n`,
});
const UNKNOWN = { status: 401, body: '{"code":"not-authenticated","message":"nobody knows this token"}' };

async function watching(answers: Record<string, FakeAnswer>, env: Record<string, string> = {}) {
  const gateway = await openFakeGateway(answers);
  onTestFinished(() => gateway.close());
  const home = ownHome();
  mkdirSync(join(home.XDG_STATE_HOME, 'ringtop'), { recursive: true, mode: 0o700 });
  const left = join(home.XDG_STATE_HOME, 'ringtop/gateway.json');
  writeFileSync(left, JSON.stringify({ url: gateway.url, token: 'old' }), { mode: 0o600 });
  const child = startRingtop(['get', 'sessions', '--watch', '-o', 'json'], { env: { ...home, ...env } });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => (printed += String(piece)));
  const said = hearOut(child);
  return {
    child,
    said,
    prints: (words: string) => vi.waitFor(() => expect(printed).toContain(words), { timeout: 30_000 }),
  };
}

test('goes on where the new gateway listens before its token is left', async () => {
  const answers = { '/v1/sessions': listOf('s-1') };
  const { child, said, prints } = await watching(answers);
  await prints('s-1');
  answers['/v1/sessions'] = UNKNOWN;
  await prints('trying again');
  answers['/v1/sessions'] = listOf('s-2');
  await prints('s-2');
  child.kill('SIGINT');
  expect(await said).toMatchObject({ exit: 130 });
});

test('ends with 4 where the token is one that somebody gave', async () => {
  const answers = { '/v1/sessions': listOf('s-1') };
  const { said, prints } = await watching(answers, { RINGTOP_TOKEN: 'old' });
  await prints('s-1');
  answers['/v1/sessions'] = UNKNOWN;
  expect(await said).toMatchObject({
    exit: 4,
    stderr: expect.stringContaining('It is that of RINGTOP_TOKEN.'),
  });
});
