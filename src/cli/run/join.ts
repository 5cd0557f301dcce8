// Joins a gateway with the tool: the one that runs here, or the one that was named.

import { given } from '../../lib/given.ts';
import { EXIT, RingtopError } from '../../protocol/index.ts';
import type { ThemeName } from '../../tui/index.ts';
import { askLine } from '../ask/ask-line.ts';
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
  try {
    await locateSoon(sayingOnce(locate, host), host.now);
  } catch (error) {
    if (!isNowhere(error)) throw error;
    return offerDemo(host, error, given({ theme, mouse, screenReader, slowLine }));
  }
  const { isReadOnly = false, context } = locate();
  return showFeed(host, {
    mode: 'tool',
    theme,
    locate,
    context,
    isReadOnly: readOnly || isReadOnly,
    view,
    hasMouse: mouse,
    isScreenReader: screenReader,
    isSlowLine: slowLine,
  });
}

function isNowhere(error: unknown): error is RingtopError {
  return error instanceof RingtopError && error.code === 'not-connected';
}

/** So that nobody looks at an empty terminal while it is waited for a gateway that is started in the same breath. */
function sayingOnce(locate: () => unknown, { stderr }: Host): () => unknown {
  let isSaid = false;
  return () => {
    try {
      return locate();
    } catch (error) {
      if (!isSaid && isNowhere(error)) stderr.write('Looking for a gateway that is being started here …\n');
      isSaid = true;
      throw error;
    }
  };
}

/** Whoever has no gateway yet may look around in a simulated center. */
async function offerDemo(
  host: Host,
  nowhere: RingtopError,
  looks: Pick<JoinOptions, 'theme' | 'mouse' | 'screenReader' | 'slowLine'>,
): Promise<number> {
  const words = 'No gateway runs here, and no context is current. Show a simulated center? Y/n ';
  const answer = await askLine(host, { words });
  if (answer.is === 'interrupted') return EXIT.interrupted;
  if (answer.is !== 'line' || !/^(|y|yes)$/i.test(answer.line.trim())) throw nowhere;
  const { demo } = await import('./demo.ts');
  return demo(host, { seed: 1, speed: 1, ...looks });
}
