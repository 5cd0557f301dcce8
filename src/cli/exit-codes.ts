// What each exit code means, in the words of `ringtop help exit-codes`.
import { EXIT } from '../protocol/index.ts';

const MEANS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: 'done; also when the reader of a pipe closed it',
  failed: 'failed',
  usage: 'the command line or the config is wrong',
  'not-found': 'not found',
  'not-allowed': 'not allowed, or not logged in',
  stale: 'stale or partial data, where fresh data was asked for',
  refused: 'refused by the source',
  unknown: 'the outcome is unknown',
  'cannot-connect': 'cannot connect',
  'timed-out': 'timed out',
  interrupted: 'interrupted',
};

export function formatExitCodes(): string {
  const lines = Object.entries(MEANS).map(([name, means]) => `${exitOf(name)}  ${means}`);
  return `Exit codes:\n${lines.join('\n')}\n`;
}

function exitOf(name: string): string {
  const exits: Readonly<Record<string, number>> = EXIT;
  return String(exits[name]).padStart(5);
}
