// A store of tokens in a file of its own, closed when the test ends, and another process's view of it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openTokenStore, type TokenStore } from '../../src/gateway/access/store/token-store.ts';

export const AT_THE_MACHINE = { name: 'giorgi', from: 'this machine' } as const;

export function newTokenFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'ringtop-tokens-')), 'tokens.db');
}

/** What a command beside the gateway opens: its own connection to the same file. */
export function openTestStore(file: string, now?: () => number): TokenStore {
  const store = openTokenStore(file, now);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) store.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...store, close };
}
