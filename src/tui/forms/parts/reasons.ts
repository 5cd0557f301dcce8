// The reasons to choose from: the center's own list, then those that people are paused with right now.
import { knownReasons } from '../../select/pause-reasons.ts';
import type { Field } from '../form.ts';
import { agentsOf } from './memberships.ts';

export const REASON: Field = {
  ...{ name: 'reason', key: 'r', label: 'field.reason', isFree: true, completes: true, hasDigits: true },
  choices(asked) {
    const { moment, words } = asked.scene;
    const ofSources = new Set(agentsOf(asked).map(({ row }) => row.source));
    const reasons = knownReasons(moment.document, source => ofSources.has(source));
    return [
      ...reasons.map(reason => ({ value: reason, text: reason })),
      { value: '', text: words.say('form.no-reason') },
    ];
  },
  show: (value, { scene }) => value || scene.words.say('form.no-reason'),
};
