// The line and the account: is it safe, does it give enough, does it give too much.
import { formatPlace } from '../../session/line/ami-place.ts';
import { excessOf, toExcessSentence, type WriteClass } from '../../session/upkeep/privileges.ts';
import { type Check, error, type Finding, note, ok, warning } from './check.ts';

export const connectCheck: Check = {
  id: 'connect',
  title: 'Asterisk answers',
  run({ survey }) {
    const { place, user, amiVersion, asteriskVersion, systemName } = survey;
    const who = [
      ...(asteriskVersion === undefined ? [] : [`Asterisk ${asteriskVersion}`]),
      `AMI ${amiVersion}`,
      ...(systemName === undefined ? [] : [`systemname ${systemName}`]),
    ];
    return [ok(`${formatPlace(place)} answers and lets ${user} in: ${who.join(', ')}`)];
  },
};

export const tlsCheck: Check = {
  id: 'tls',
  title: 'nobody else can read the line',
  run({ survey: { isPrivate, place } }) {
    if (place.tls !== undefined) return [ok('the line is encrypted')];
    if (isPrivate) return [ok('the line does not leave this machine')];
    return [
      warning(
        'the line is not encrypted: customers’ numbers and names can be read on the way. In manager.conf set ' +
          'tlsenable = yes and tlscertfile; in ringtop’s config set tls: true and port: 5039',
      ),
    ];
  },
};

export const privilegeCheck: Check = {
  id: 'privileges',
  title: 'the account may do what it should, and not more',
  run({ survey: { place, user, privileges, commands }, said }) {
    if (commands.size === 0)
      return [warning('Asterisk does not tell what the account may do: ListCommands lists nothing')];
    const has = `write = ${[...privileges].join(',') || '(nothing)'}`;
    if (excessOf(privileges).length > 0) {
      const hasMonitors = Object.keys(said.monitors).length > 0;
      const sentence = toExcessSentence({ place, user, privileges, hasMonitors });
      return [
        said.allowPrivileged ? warning(`${sentence} (allowPrivileged is set)`) : error(sentence),
        ...widthOf(user, privileges),
      ];
    }
    const wide = widthOf(user, privileges);
    if (wide.length > 0) return wide;
    if (!privileges.has('agent'))
      return [
        note(
          `${user} may look and not act (${has}): to pause and move agents, add agent to write = under [${user}] in manager.conf`,
        ),
      ];
    return [ok(`${user} has ${has}`)];
  },
};

/** It rewrites the files that Asterisk runs by. */
function widthOf(user: string, privileges: ReadonlySet<WriteClass>): readonly Finding[] {
  if (!privileges.has('config')) return [];
  return [warning(`${user} may config, which ringtop does not need: take it out of write = in manager.conf`)];
}

const SKEW_NOTE_MS = 2000;
const SKEW_WARNING_MS = 10_000;

export const clockCheck: Check = {
  id: 'clock',
  title: 'both clocks agree',
  run({ survey: { skewMs } }) {
    if (skewMs === undefined) return [note('Asterisk’s Pong tells no time, so its clock is not known')];
    const by = `${(Math.abs(skewMs) / 1000).toFixed(1)} s ${skewMs > 0 ? 'ahead of' : 'behind'}`;
    const sentence = `Asterisk’s clock is ${by} this machine’s`;
    if (Math.abs(skewMs) < SKEW_NOTE_MS) return [ok(sentence)];
    const advice = `${sentence}: let chrony or ntpd keep both, or times of waits and pauses are off by as much`;
    return [Math.abs(skewMs) < SKEW_WARNING_MS ? note(advice) : warning(advice)];
  },
};

export const moduleCheck: Check = {
  id: 'app_queue',
  title: 'app_queue is loaded',
  run: ({ survey: { commands } }) =>
    commands.size === 0 || commands.has('QueueStatus')
      ? []
      : [
          error(
            'Asterisk has no queues: it still starts, or app_queue.so is not loaded (modules.conf; module load app_queue.so)',
          ),
        ],
};
