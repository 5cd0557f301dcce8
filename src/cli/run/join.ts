// Joins a gateway with a screen: the one that runs here, or the one that was named.

import type { ThemeName } from '../../tui/index.ts';
import { findGateway } from '../connect/find-gateway.ts';
import { locateSoon } from '../connect/locate-soon.ts';
import type { Host } from '../host.ts';
import { requireTerminal } from '../serve/require-terminal.ts';
import { showFeed } from '../serve/show-feed.ts';

export interface JoinOptions {
  readonly mode: 'tool' | 'wall';
  readonly url?: string;
  readonly theme?: ThemeName;
  readonly readOnly?: boolean;
  readonly view?: string;
  readonly mouse?: boolean;
}

export async function join(
  host: Host,
  { mode, url, theme, readOnly = false, view, mouse }: JoinOptions,
): Promise<number> {
  requireTerminal(host, 'To read the floor in a script: ringtop get queues -o json');
  // Asked anew before each try: a gateway that was started again has another token, and perhaps another port.
  const locate = () => findGateway({ env: host.env, url });
  // The tool says soon that there is nothing to join; a wall waits for its gateway, for days if need be.
  if (mode === 'tool') await locateSoon(locate, host.now);
  return showFeed(host, { mode, theme, locate, isReadOnly: readOnly, view, hasMouse: mouse });
}
