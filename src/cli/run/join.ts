// Joins a gateway with the tool: the one that runs here, or the one that was named.

import type { ThemeName } from '../../tui/index.ts';
import { findGateway } from '../connect/find-gateway.ts';
import { locateSoon } from '../connect/locate-soon.ts';
import type { Host } from '../host.ts';
import { requireTerminal } from '../serve/require-terminal.ts';
import { showFeed } from '../serve/show-feed.ts';

export interface JoinOptions {
  readonly url?: string;
  readonly theme?: ThemeName;
  readonly readOnly?: boolean;
  readonly view?: string;
  readonly mouse?: boolean;
  readonly screenReader?: true;
  readonly slowLine?: true;
}

export async function join(
  host: Host,
  { url, theme, readOnly = false, view, mouse, screenReader, slowLine }: JoinOptions,
): Promise<number> {
  requireTerminal(host, 'To read the floor in a script: ringtop get queues -o json');
  // Asked anew before each try: a gateway that was started again has another token, and perhaps another port.
  const locate = () => findGateway({ env: host.env, url });
  // It says soon that there is nothing to join; a wall waits for its gateway, for days if need be.
  await locateSoon(locate, host.now);
  return showFeed(host, {
    mode: 'tool',
    theme,
    locate,
    isReadOnly: readOnly,
    view,
    hasMouse: mouse,
    isScreenReader: screenReader,
    isSlowLine: slowLine,
  });
}
