// Silences: which alerts are sent to nobody, for how long, who asked for it and why.
import type { AlertRow, EpochMs } from '../../../floor/index.ts';
import type { Silence } from '../../../protocol/index.ts';
import type { AlertStore } from '../store/alert-store.ts';

export interface Silences {
  add(silence: Silence): void;
  end(id: string): void;
  lasting(now: EpochMs): readonly Silence[];
  /** The latest end of those that fit; undefined where none does. */
  untilOf(alert: string, row: SilencedBy, now: EpochMs): EpochMs | undefined;
}

export type SilencedBy = Pick<AlertRow, 'rule' | 'severity' | 'subject'>;

export function createSilences(
  store: Pick<AlertStore, 'silences' | 'keepSilence' | 'forgetSilence'>,
): Silences {
  const silences = new Map(store.silences().map(one => [one.silence, one]));
  const lasting = (now: EpochMs): Silence[] => {
    for (const [id, { until }] of silences) if (until <= now) forget(id);
    return [...silences.values()];
  };
  const forget = (id: string): void => {
    silences.delete(id);
    store.forgetSilence(id);
  };
  return {
    add(silence) {
      silences.set(silence.silence, silence);
      store.keepSilence(silence);
    },
    end: forget,
    lasting,
    untilOf(alert, row, now) {
      const ends = lasting(now).flatMap(one => (fits(one, alert, row) ? one.until : []));
      return ends.length === 0 ? undefined : Math.max(...ends);
    },
  };
}

/** Whether the alert is one of those that are meant. */
export function fits(
  silence: Pick<Silence, 'alert' | 'rule' | 'queue' | 'severity'>,
  alert: string,
  { rule, severity, subject }: SilencedBy,
): boolean {
  const isOf = (wanted: string | undefined, found: string): boolean =>
    wanted === undefined || wanted === found;
  const isOfQueue =
    silence.queue === undefined || (subject.kind === 'queues' && subject.id === silence.queue);
  return (
    isOf(silence.alert, alert) && isOf(silence.rule, rule) && isOf(silence.severity, severity) && isOfQueue
  );
}
