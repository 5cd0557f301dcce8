// The whole of ringtop in one process: a gateway on a loopback port of its own, and the screen that joins it.
import { randomBytes } from 'node:crypto';
import type { Source } from '../../sources/index.ts';
import type { ThemeName } from '../../tui/index.ts';
import type { Host } from '../host.ts';
import { VERSION } from '../version.ts';
import type { Center } from './center-of.ts';
import { showFeed } from './show-feed.ts';

export interface OwnGateway {
  readonly sources: readonly Source[];
  /** As a config describes it; a source may do so itself. */
  readonly center?: Center | undefined;
  readonly theme: ThemeName | undefined;
  readonly hasMouse?: boolean | undefined;
  readonly isScreenReader?: true | undefined;
  readonly isSlowLine?: true | undefined;
  /** What has been since the start can be asked for; gone with the gateway. */
  readonly remembers?: boolean;
  /** In the header, so that nobody takes it for the floor. */
  readonly word: string;
}

export async function showOwnGateway(
  host: Host,
  { sources, center, theme, hasMouse, isScreenReader, isSlowLine, remembers, word }: OwnGateway,
): Promise<number> {
  const { IN_MEMORY_HISTORY, openGateway } = await import('../../gateway/index.ts');
  const token = randomBytes(24).toString('base64url');
  const listen = { host: '127.0.0.1', port: 0 };
  // What a gateway says of itself would be written across the screen; the wall shows what of it matters.
  const gateway = await openGateway({
    sources,
    listen,
    token,
    log: () => undefined,
    version: VERSION,
    word,
    ...(remembers ? { history: IN_MEMORY_HISTORY } : {}),
    ...(center === undefined ? {} : { center }),
  });
  try {
    const place = { url: gateway.url, token };
    return await showFeed(host, {
      ...{ mode: 'tool', theme, hasMouse, isScreenReader, isSlowLine },
      locate: () => place,
    });
  } finally {
    await gateway.close();
  }
}
