// Runs a simulated center: its floor events into a file or a pipe, or the whole of ringtop in one process on a screen.
import { RingtopError } from '../../protocol/index.ts';
import type { ThemeName } from '../../tui/index.ts';
import type { Host } from '../host.ts';
import { demoStart } from '../serve/demo-start.ts';
import { requireTerminal } from '../serve/require-terminal.ts';
import { showOwnGateway } from '../serve/show-own-gateway.ts';
import { writeDemoEvents } from '../serve/write-demo-events.ts';

export interface DemoOptions {
  readonly seed: number;
  readonly speed: number;
  /** `2026-11-23`, `today`, `yesterday`, `-7d` */
  readonly date?: string;
  readonly events?: string;
  /** Milliseconds into the day. */
  readonly until?: number;
  readonly theme?: ThemeName;
  readonly mouse?: boolean;
  readonly screenReader?: true;
  readonly slowLine?: true;
}

export async function demo(host: Host, options: DemoOptions): Promise<number> {
  const { seed, speed, date, theme, mouse, screenReader, slowLine, events, until } = options;
  if (events !== undefined) return writeDemoEvents(host, { seed, date, untilMs: until, file: events });
  if (until !== undefined) throw untilWithoutEvents();
  requireTerminal(
    host,
    'Without a screen: ringtop demo --events - prints its events, ringtop gateway serves it.',
  );
  const { openSimulator } = await import('../../sources/index.ts');
  const source = openSimulator({ seed, speed, startAt: demoStart(date, host.now()) });
  return showOwnGateway(host, {
    sources: [source],
    theme,
    hasMouse: mouse,
    isScreenReader: screenReader,
    isSlowLine: slowLine,
    remembers: true,
    word: 'DEMO',
  });
}

function untilWithoutEvents(): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: '--until goes with --events: the wall runs on until it is quit',
    hint: 'See ringtop demo --help.',
  });
}
