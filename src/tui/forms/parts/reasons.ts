// The reasons to choose from: the center's own list, then those that people are paused with right now.
import type { SourceId } from '../../../floor/index.ts';
import { knownReasons, takesAnyReason } from '../../select/pause-reasons.ts';
import type { Asked, Field } from '../form.ts';
import { agentsOf } from './memberships.ts';

export const REASON: Field = {
  ...{ name: 'reason', key: 'r', label: 'field.reason', isFree: true, completes: true, hasDigits: true },
  choices(asked) {
    const { moment, words } = asked.scene;
    const reasons = knownReasons(moment.document, meantBy(asked));
    return [
      ...reasons.map(reason => ({ value: reason, text: reason })),
      { value: '', text: words.say('form.no-reason') },
    ];
  },
  whyNot(value, asked) {
    const { document } = asked.scene.moment;
    const isMeant = meantBy(asked);
    const isListed = knownReasons(document, isMeant).some(reason => isSame(reason, value));
    return isListed || takesAnyReason(document, isMeant)
      ? undefined
      : { key: 'why.no-free-reason', values: { value } };
  },
  show: (value, { scene }) => value || scene.words.say('form.no-reason'),
};

/** Those of whom it is about. */
function meantBy(asked: Asked): (source: SourceId) => boolean {
  const sources = new Set(agentsOf(asked).map(({ row }) => row.source));
  return source => sources.has(source);
}

function isSame(reason: string, value: string): boolean {
  return reason.trim().toLowerCase() === value.trim().toLowerCase();
}
