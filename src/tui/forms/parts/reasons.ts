// The reasons to choose from: the center's own list, then those that people are paused with right now.
import type { Field } from '../form.ts';
import { agentsOf } from './memberships.ts';

export const REASON: Field = {
  ...{ name: 'reason', key: 'r', label: 'field.reason', isFree: true, completes: true, hasDigits: true },
  choices(asked) {
    const { moment, words } = asked.scene;
    const { sources, agents } = moment.document;
    const ofSources = new Set(agentsOf(asked).map(({ row }) => row.source));
    const listed = Object.values(sources)
      .filter(({ source }) => ofSources.has(source))
      .flatMap(({ pauseReasons = {} }) => Object.keys(pauseReasons));
    const used = Object.values(agents).flatMap(({ state, auto, reason }) =>
      state === 'break' && !auto && reason !== undefined ? [reason] : [],
    );
    const reasons = eachOnce([...listed, ...(listed.length > 0 ? [] : used)]).slice(0, MOST);
    return [
      ...reasons.map(reason => ({ value: reason, text: reason })),
      { value: '', text: words.say('form.no-reason') },
    ];
  },
  show: (value, { scene }) => value || scene.words.say('form.no-reason'),
};

const MOST = 20;

/** A reason is the same however it is written. */
function eachOnce(reasons: readonly string[]): readonly string[] {
  return [...new Map(reasons.map(reason => [reason.trim().toLowerCase(), reason])).values()];
}
