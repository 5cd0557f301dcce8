// Where tokens are kept: at the gateway that runs here or that was named, or in the store of a data folder.
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { makeFolders } from '../../lib/make-folders.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { RingtopError } from '../../protocol/index.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway, type GatewayAddress } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { defaultDataFolder } from './data-folder.ts';
import { type DataNamed, findDataFolder } from './find-data-folder.ts';

export interface Place {
  /** Where no gateway was asked: the data folder whose store was opened. */
  readonly folder?: string;
  /** Where one is asked. */
  readonly gateway?: GatewayAddress;
  /** Resolves with the result; rejects with what was wrong. */
  ask(method: string, params: object): Promise<unknown>;
  close(): void;
}

export interface Named extends DataNamed {
  readonly url?: string | undefined;
}

export async function placeOf(host: Pick<Host, 'env' | 'now'>, { data, config, url }: Named): Promise<Place> {
  if (data !== undefined || config !== undefined)
    return openStore(await folderOf(host, { data, config }), host);
  const gateway = findAny(host, url);
  return gateway === undefined ? openStore(makeDefault(host), host) : askGateway(gateway);
}

async function folderOf({ env }: Pick<Host, 'env'>, { data, config }: DataNamed) {
  const folder = await findDataFolder(env, { data, config });
  if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  const hint = 'Is it the one that the gateway is started with?';
  throw new RingtopError(
    folder === undefined
      ? {
          code: 'bad-arguments',
          message: `${config} has the gateway remember nothing: data is false`,
          hint,
        }
      : { code: 'not-found', message: `there is no data folder ${folder}`, hint },
  );
}

/** None has left its address, and none was named: tokens are made before the first start too. */
function findAny({ env }: Pick<Host, 'env'>, url: string | undefined): GatewayAddress | undefined {
  try {
    return findGateway({ env, url });
  } catch (error) {
    if (error instanceof RingtopError && error.code === 'not-connected') return undefined;
    throw error;
  }
}

function makeDefault({ env }: Pick<Host, 'env'>): string {
  const folder = defaultDataFolder(env);
  makeFolders(folder);
  return folder;
}

function askGateway(gateway: GatewayAddress): Place {
  return {
    gateway,
    async ask(method, params) {
      const answer = await callGateway(gateway, { method, params });
      if (answer.ok) return answer.result;
      throw new RingtopError(answer.failure);
    },
    close: () => {},
  };
}

async function openStore(folder: string, { now }: Pick<Host, 'now'>): Promise<Place> {
  refuseAnothersFolder(folder);
  const { openStoreDesk } = await import('../../gateway/index.ts');
  const desk = openStoreDesk(join(folder, 'tokens.db'), userInfo().username, now);
  return {
    folder,
    async ask(method, params) {
      const served = desk.serve(method, params);
      if (served.ok) return parseJson(served.resultText);
      throw new RingtopError(served.failure);
    },
    close: desk.close,
  };
}

/** What root wrote there the gateway could not read. */
function refuseAnothersFolder(folder: string): void {
  const owner = statSync(folder).uid;
  if (process.getuid === undefined || owner === process.getuid()) return;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `the data folder ${folder} is of another user (${owner})`,
    hint: `As that one: sudo -u '#${owner}' ringtop token …`,
  });
}
