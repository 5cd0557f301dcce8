// Names and reasons that Asterisk cuts within a character, whose events it then silently does not send.
import { Buffer } from 'node:buffer';
import type { Raw } from '../../pbx.ts';
import { toBytes } from '../../pbx.ts';
import { type Check, error, listed, warning } from './check.ts';
import { called, phonesOf } from './people.ts';

/** app_queue.c: `char membername[80]`, `char reason_paused[80]`, of which one byte ends the text. */
const MOST_BYTES = 79;

export const nameCheck: Check = {
  id: 'names',
  title: 'Asterisk can send the events of every member',
  run({ survey: { after } }) {
    const cut = [...phonesOf(after).values()].filter(({ rawName }) => isCutWithin(rawName));
    if (cut.length === 0) return [];
    return [
      error(
        `Asterisk sends no event of ${listed(cut.map(called))}: it cuts names at ${MOST_BYTES} bytes, and this one within a character. ` +
          'Shorten it where the member is defined (queues.conf, the dialplan, the database): 26 Georgian letters fit',
      ),
    ];
  },
};

export const reasonCheck: Check = {
  id: 'reasons',
  title: 'every pause reason is known and can be told',
  run({ survey: { after }, said }) {
    const paused = after.queues.flatMap(({ members }) => members).filter(({ isPaused }) => isPaused);
    const cut = new Set(paused.filter(({ rawReason }) => isCutWithin(rawReason)).map(({ reason }) => reason));
    const tooLong = Object.keys(said.reasons).filter(reason => Buffer.byteLength(reason) > MOST_BYTES);
    return [
      ...[...cut].map(reason =>
        error(
          `Asterisk tells nobody of pauses for “${reason}”: it cuts reasons at ${MOST_BYTES} bytes, and this one within a character. ` +
            'Shorten it where it is set (the dialplan, the agents’ desktop)',
        ),
      ),
      ...tooLong.map(reason =>
        warning(
          `the reason “${reason}” in the config is longer than Asterisk keeps (${MOST_BYTES} bytes): it never comes`,
        ),
      ),
    ];
  },
};

/** The name as QueueStatus shows it: cut already, and its last character broken. */
function isCutWithin(raw: Raw): boolean {
  const bytes = toBytes(raw);
  if (bytes.length !== MOST_BYTES) return false;
  const whole = new TextDecoder('utf-8').decode(bytes);
  return whole.endsWith('\ufffd') && !raw.endsWith('\xef\xbf\xbd');
}
