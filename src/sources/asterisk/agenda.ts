// What only time can bring: appointments in the order they fall due, kept by whoever is told the time.
import type { EpochMs } from '../../floor/index.ts';

export interface Appointment {
  readonly at: EpochMs;
  readonly run: () => void;
  isCancelled: boolean;
}

export interface Agenda {
  set(at: EpochMs, run: () => void): Appointment;
  /** The earliest appointment not later than `until`, taken off; undefined without one. */
  take(until: EpochMs): Appointment | undefined;
  /** When the next one falls due. */
  next(): EpochMs | undefined;
}

export function createAgenda(): Agenda {
  /** Latest first: the next one is at the end. */
  const appointments: Appointment[] = [];

  function dropCancelled(): Appointment | undefined {
    while (appointments.at(-1)?.isCancelled) appointments.pop();
    return appointments.at(-1);
  }

  return {
    set(at, run) {
      const appointment: Appointment = { at, run, isCancelled: false };
      appointments.splice(placeOf(appointments, at), 0, appointment);
      return appointment;
    },
    take(until) {
      const first = dropCancelled();
      return first !== undefined && first.at <= until ? appointments.pop() : undefined;
    },
    next: () => dropCancelled()?.at,
  };
}

export function cancel(appointment: Appointment | undefined): void {
  if (appointment !== undefined) appointment.isCancelled = true;
}

/** Before those that fall due at the same instant, so that they run in the order they were made. */
function placeOf(appointments: readonly Appointment[], at: EpochMs): number {
  let low = 0;
  let high = appointments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((appointments[middle]?.at ?? 0) > at) low = middle + 1;
    else high = middle;
  }
  return low;
}
