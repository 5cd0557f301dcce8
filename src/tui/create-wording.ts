// Makes the wording: the words, and the center's own clock, or this machine's until the center is known.
import { CENTER_ID, type EpochMs } from '../floor/index.ts';
import type { Words } from '../i18n/index.ts';
import { createZonedClock, isZone, type ZonedClock } from '../lib/zoned-time.ts';
import { type Moment, rowOf } from './moment/moment.ts';
import type { Wording } from './panes/wording.ts';

/** Whatever stands on the screen, as far as it says where the center is. */
export interface Placed {
  readonly scene: { readonly moment: Pick<Moment, 'document'>; readonly words?: Words };
}

export function createWording(store: Placed, words: Words): Wording {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  let clock: ZonedClock = createZonedClock(here);
  const partsOf = (at: EpochMs) => {
    const zone = rowOf(store.scene.moment.document.center, CENTER_ID)?.zone ?? here;
    if (zone !== clock.zone && isZone(zone)) clock = createZonedClock(zone);
    return clock.parts(at);
  };
  return {
    /** A scene may be told in others. */
    get words() {
      return store.scene.words ?? words;
    },
    partsOf,
  };
}
