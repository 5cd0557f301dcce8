// Tab in real shells, where they are there: what is typed is what stands there afterwards.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterEach, describe, expect, test } from 'vitest';
import { draw, openEmulator } from '../../support/emulator.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { ownHome, RINGTOP } from '../run-ringtop.ts';

/** How each is started without anybody's own files, and told of ringtop. */
const SHELLS = {
  bash: { words: ['--noprofile', '--norc', '-i'], begin: 'eval "$(ringtop completion bash)"' },
  zsh: {
    words: ['-f', '-i'],
    begin: 'autoload -Uz compinit && compinit -u -D && eval "$(ringtop completion zsh)"',
  },
  fish: { words: ['--no-config', '-i'], begin: 'ringtop completion fish | source' },
} as const;

const opened: { kill(): void }[] = [];
afterEach(() => {
  for (const shell of opened.splice(0)) shell.kill();
});

describe.each(Object.entries(SHELLS))('Tab in %s', (shell, { words, begin }) => {
  const isThere = spawnSync(shell, ['--version']).status === 0;
  if (!isThere) console.warn(`Tab in ${shell} is not tested: there is no ${shell} here.`);

  test.skipIf(!isThere).each([
    ['ringtop pla\t', undefined],
    ['ringtop repl\t', /\$ ringtop replay\s*$/m],
    ['ringtop get agen\t', /\$ ringtop get agents\s*$/m],
    ['ringtop agent pause --until e\t', /\$ ringtop agent pause --until end-of-shift\s*$/m],
    ['ringtop demo --mou\t\x15ringtop demo --no-mo\t', /\$ ringtop demo --no-mouse\s*$/m],
    ['ringtop config check packa\t', /\$ ringtop config check package\.json\s*$/m],
  ])('after %j', async (typed, shown) => {
    const at = await openShell(shell, words);
    at.type(`${begin}; PS1='$ '; cd ${folder}; clear\r`.replace(...prompt(shell)));
    await at.shows(/^\$ $/m);
    at.type(typed);
    if (shown === undefined) {
      at.type('\x15echo still here\r');
      await at.shows(/^still here/m);
    } else await at.shows(shown);
    expect(at.screen()).not.toMatch(/command not found|Unknown command|_ringtop:\d/);
  });
});

describe.each(Object.entries(SHELLS))('Tab in %s, where a floor is', (shell, { words, begin }) => {
  const isThere = spawnSync(shell, ['--version']).status === 0;

  test.skipIf(!isThere).each([
    ['get agents VI', '[get][agents][VIP line]'],
    ["get agents 'VI", '[get][agents][VIP line]'],
    ['get agents Ani', '[get][agents][Ani (north)]'],
    ['get agents o', "[get][agents][o'neil]"],
    ['get agents ca', '[get][agents][ca$h*]'],
    ['get agents ნი', '[get][agents][ნინო ბ]'],
    ['get agents عل', '[get][agents][علی]'],
    ['get queues south:su', '[get][queues][south:support]'],
    ["get queues 'south:su", '[get][queues][south:support]'],
    ['get agents --columns id,rea', '[get][agents][--columns][id,reason]'],
    ['get agents --columns=id,rea', '[get][agents][--columns=id,reason]'],
    ['get agents --filter state=break,rea', '[get][agents][--filter][state=break,reason]'],
    ['get agents --sort -rea', '[get][agents][--sort][-reason]'],
    ['get agents -o nd', '[get][agents][-o][ndjson]'],
    ['get agents --output=nd', '[get][agents][--output=ndjson]'],
    ['agent reassign VIP\\ line --to=south:su', '[agent][reassign][VIP line][--to=south:support]'],
  ])('after %j', async (typed, args) => {
    const gateway = await openOddFloor();
    const at = await openShell(shell, words, { RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: TOKEN });
    at.type(`${begin}; PS1='$ '; cd ${folder}; clear\r`.replace(...prompt(shell)));
    await at.shows(/^\$ $/m);
    at.type(`ringtop ${typed}\t\r`);
    await at.shows(new RegExp(`^${args.replace(/[$()*.?[\]^|]/g, String.raw`\$&`)} $`, 'm'));
  });
});

/** Ids as a PBX may have them: with blanks, brackets, quotes, colons, signs of a shell, letters of others. */
async function openOddFloor() {
  const source = createFakeSource({ id: 'north' });
  const gateway = await openTestGateway({ sources: [source] });
  const ids = ['VIP line', 'Ani (north)', "o'neil", 'ca$h*', 'ნინო ბ', 'علی'];
  for (const agent of ids) source.emit({ type: 'agent.described', agent, name: 'somebody' });
  source.emit(
    { type: 'queue.described', queue: 'south:support', name: 'Support' },
    { type: 'queue.described', queue: 'sales', name: 'Sales' },
  );
  gateway.hub.publish();
  return gateway;
}

/** Fish has a function in the place of PS1. */
function prompt(shell: string): [string, string] {
  return shell === 'fish' ? ["PS1='$ '", "function fish_prompt; echo -n '$ '; end"] : ['', ''];
}

const folder = mkdtempSync(join(tmpdir(), 'ringtop-shell-'));
writeFileSync(join(folder, 'package.json'), '{}');
/** It completes, and tells what else it is given. */
writeFileSync(
  join(folder, 'ringtop'),
  `#!/bin/sh
case $1 in __complete|completion) exec '${process.execPath}' '${RINGTOP}' "$@" ;; esac
printf '[%s]' "$@"
echo
`,
);
chmodSync(join(folder, 'ringtop'), 0o755);

async function openShell(
  shell: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const emulator = await openEmulator(120, 40);
  const child = spawn(shell, [...words], {
    cols: 120,
    rows: 40,
    env: {
      ...ownHome(),
      ...env,
      PATH: `${folder}:${dirname(process.execPath)}:${process.env.PATH}`,
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
    },
  });
  opened.push(child);
  emulator.onData(answer => child.write(answer));
  const watchers = new Set<() => void>();
  child.onData(text => {
    void draw(emulator, text).then(() => {
      for (const watch of watchers) watch();
    });
  });
  const screen = (): string =>
    Array.from(
      { length: emulator.rows },
      (_, row) =>
        emulator.buffer.active
          .getLine(row)
          ?.translateToString(false)
          .trimEnd()
          .concat(' ')
          .replace(/^ $/, '') ?? '',
    ).join('\n');
  return {
    screen,
    type: (keys: string) => child.write(keys),
    shows: (pattern: RegExp): Promise<void> =>
      new Promise(resolve => {
        const look = (): void => {
          if (!pattern.test(screen())) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
  };
}
