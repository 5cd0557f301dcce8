// Tells outside of the picture how the floor stands: in the terminal's title, and by a bell or a notification of a new red alert.
import { CENTER_ID } from '../../floor/index.ts';
import type { Environment } from '../../lib/color-depth.ts';
import { selectMainChannel } from '../moment/channel.ts';
import { rowOf } from '../moment/moment.ts';
import type { Wording } from '../panes/wording.ts';
import type { Scene } from '../scene/scene.ts';
import type { WallStore } from '../scene/wall-store.ts';
import type { Preferred, QuietHours } from './preferences.ts';
import { type RedAlert, selectRedAlerts } from './red-alerts.ts';
import { BELL, KEEP_TITLE, notifySequence, TITLE_BACK, titleSequence } from './sequences.ts';

export interface TellingOutside {
  readonly store: Pick<WallStore, 'scene' | 'subscribe'>;
  readonly wording: Wording;
  readonly env: Environment;
  readonly preferred: () => Preferred;
  readonly write: (sequence: string) => void;
}

/** Returns the way to stop, which gives the title back. */
export function tellOutside({ store, wording, env, preferred, write }: TellingOutside): () => void {
  let title: string | undefined;
  let secondOf = Number.NaN;
  /** Absent: nothing was known so far, and what stands at the beginning is no news. */
  let standing: ReadonlySet<string> | undefined;

  const showTitle = (scene: Scene, red: readonly RedAlert[] | undefined): void => {
    if (preferred().hasTitle === false) return;
    const text = titleText(scene, red, wording);
    if (text === title) return;
    if (title === undefined) write(KEEP_TITLE);
    title = text;
    write(titleSequence(text));
  };
  const call = (fresh: readonly RedAlert[], scene: Scene): void => {
    const { notifyBy = 'bell', quiet } = preferred();
    const [first] = fresh;
    if (!first || notifyBy === 'off' || isQuiet(quiet, scene, wording)) return;
    const more = fresh.length > 1 ? ` (+${fresh.length - 1})` : '';
    write(notifyBy === 'bell' ? BELL : notifySequence(titleName(scene), first.text + more, env));
  };
  const look = (): void => {
    const { scene } = store;
    const second = Math.floor(scene.moment.clockNow / 1_000);
    if (second === secondOf) return;
    secondOf = second;
    const red = scene.moment.hasDocument ? selectRedAlerts(scene.moment, wording) : undefined;
    showTitle(scene, red);
    if (!red) return;
    const fresh = standing === undefined ? [] : red.filter(({ key }) => !standing?.has(key));
    standing = new Set(red.map(({ key }) => key));
    call(fresh, scene);
  };
  const unsubscribe = store.subscribe(look);
  look();
  return () => {
    unsubscribe();
    if (title !== undefined) write(TITLE_BACK);
  };
}

function titleName({ moment, view }: Scene): string {
  const center = rowOf(moment.document.center, CENTER_ID)?.name;
  return ['ringtop', view.comfort.word, center].filter(part => part !== undefined).join(' ');
}

/** `ringtop Tbilisi: 7 waiting, 1 alarm` */
function titleText(scene: Scene, red: readonly RedAlert[] | undefined, { words }: Wording): string {
  const name = titleName(scene);
  const main = selectMainChannel(scene.moment);
  if (!red) return scene.moment.hasDocument ? `${name}: ${words.say('monitor.not-live')}` : name;
  const parts = [
    ...(main ? [words.say('title.waiting', { count: main.row.waitingCount })] : []),
    ...(red.length > 0 ? [words.say('title.alarms', { count: red.length })] : []),
  ];
  return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
}

function isQuiet(quiet: QuietHours | undefined, { moment }: Scene, { partsOf }: Wording): boolean {
  if (!quiet) return false;
  const { hour, minute } = partsOf(moment.clockNow);
  const now = hour * 60 + minute;
  const { fromMinute, toMinute } = quiet;
  return fromMinute <= toMinute ? now >= fromMinute && now < toMinute : now >= fromMinute || now < toMinute;
}
