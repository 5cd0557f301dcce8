// Explains the figures of what one looks at: the row under the cursor, else the channel that the tiles speak of.
import { explainSubjects } from '../explain/subjects.ts';
import { selectMainChannel } from '../moment/channel.ts';
import { rowOf } from '../moment/moment.ts';
import type { Scene } from '../scene/scene.ts';
import { selectTrendSubjects } from '../select/trend-subjects.ts';
import type { ExplainSubject, Reason, ViewAction } from '../view-state/index.ts';
import type { ActionRecord } from './action.ts';
import { alertUnderCursor } from './alert-rows.ts';
import { rowUnderCursor, whyNoFloor } from './in-sight.ts';

export const EXPLAIN_ACTION: ActionRecord = {
  id: 'explain',
  keys: ['='],
  title: 'key.explain',
  help: 'key.explain.long',
  footer: 8.5,
  whyOff: scene =>
    whyNoFloor(scene) ?? whyNoFigure(scene) ?? (subjectOf(scene) ? undefined : { key: 'why.no-row' }),
  run: scene => (scene.route.kind === 'explain' ? { type: 'went-back' } : openExplain(scene)),
};

/** Orders and keys are no figures. */
function whyNoFigure({ route }: Scene): Reason | undefined {
  return route.kind === 'log' || route.kind === 'help' ? { key: 'why.no-figure' } : undefined;
}

function openExplain(scene: Scene): ViewAction | undefined {
  const own = ownSubject(scene);
  const subject = own ?? mainSubject(scene);
  return subject && { type: 'explain-opened', subject, ...(own ? { own } : {}) };
}

function subjectOf(scene: Scene): ExplainSubject | undefined {
  return ownSubject(scene) ?? mainSubject(scene);
}

function mainSubject({ moment }: Scene): ExplainSubject | undefined {
  const main = selectMainChannel(moment);
  return main && { of: 'channels', id: main.channel };
}

/** Of the row under the cursor, of the detail that is open, of the trends that are drawn, of what an alert is about. */
function ownSubject(scene: Scene): ExplainSubject | undefined {
  const { route, moment, view } = scene;
  switch (route.kind) {
    case 'trends': {
      const drawn = selectTrendSubjects(moment).find(({ id }) => id === view.trendOf);
      return drawn && { of: drawn.kind === 'queue' ? 'queues' : 'channels', id: drawn.key };
    }
    case 'alerts': {
      const { kind, id } = alertUnderCursor(scene)?.about ?? {};
      return toSubject(kind, id);
    }
    case 'detail':
      return ofRow(scene, route.of, route.id) ?? underCursor(scene);
    default:
      return underCursor(scene);
  }
}

function underCursor(scene: Scene): ExplainSubject | undefined {
  const row = rowUnderCursor(scene);
  return row && ofRow(scene, row.of, row.id);
}

/** A contact has no figures of its own: they are those of where it waits, or of what dialed it. */
function ofRow({ moment }: Scene, of: string, id: string): ExplainSubject | undefined {
  if (of !== 'contacts') return toSubject(of, id);
  const { queue, campaign } = rowOf(moment.document.contacts, id) ?? {};
  return queue === undefined ? toSubject('campaigns', campaign) : toSubject('queues', queue);
}

const EXPLAINED = ['queues', 'agents', 'campaigns', 'channels'] as const;

function toSubject(kind: string | undefined, id: string | undefined): ExplainSubject | undefined {
  const of = EXPLAINED.find(one => one === kind);
  return of === undefined || id === undefined ? undefined : { of, id };
}

/** From the row to the channels, round and round. */
export function stepSubject({ moment, route }: Scene, by: -1 | 1): ViewAction | undefined {
  if (route.kind !== 'explain') return undefined;
  const subjects = explainSubjects(moment, route.own);
  const { of, id } = route.subject;
  const from = subjects.findIndex(one => one.of === of && one.id === id);
  const subject = subjects[(Math.max(0, from) + by + subjects.length) % subjects.length];
  return subject && { type: 'explain-opened', subject };
}
