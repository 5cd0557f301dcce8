// The desk at which tokens are made where no gateway is asked: the store itself, opened by who may write it.
import { isTokenCall, parseCall, type ReadCall } from '../../protocol/index.ts';
import { failed, type Served } from '../served.ts';
import { OPERATOR } from './principal.ts';
import { openTokenStore } from './store/token-store.ts';
import { createTokenDesk } from './token-desk.ts';

export interface StoreDesk {
  serve(method: string, params: object): Served;
  close(): void;
}

const NOWHERE = 'this machine';

/** `who`: the name of the system's user, for the record of changes. Throws where the file may not be opened. */
export function openStoreDesk(file: string, who: string, now: () => number = Date.now): StoreDesk {
  const store = openTokenStore(file, now);
  const desk = createTokenDesk({
    ...{ store, now, log: () => {}, changed: () => {} },
    keyring: { grants: [] },
    attendance: undefined,
  });
  const asker = { principal: { ...OPERATOR, name: who }, from: NOWHERE, isLocal: true, tell: () => {} };
  return {
    serve(method, params) {
      const read: ReadCall = parseCall({ jsonrpc: '2.0', id: 1, method, params });
      if (!read.ok) return read;
      return isTokenCall(read.call)
        ? desk.serve(read.call, asker)
        : failed('unknown-method', `no ${method} here`);
    },
    close: store.close,
  };
}
