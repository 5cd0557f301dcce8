// Silences and dead letters as a gateway tells them.
import { asFields } from '../../lib/fields.ts';
import { type DeadLetter, type DeskPreview, RingtopError, type Silence } from '../../protocol/index.ts';

export function readSilence(told: unknown): Silence {
  const [silence] = rowsOf([told], isSilence);
  if (silence === undefined) throw notUnderstood();
  return silence;
}

export function readPreview(told: unknown): DeskPreview {
  const [preview] = rowsOf([told], isPreview);
  if (preview === undefined) throw notUnderstood();
  return preview;
}

function isPreview(told: unknown): told is DeskPreview {
  const { dryRun, said, alerts = [] } = asFields(told);
  return dryRun === true && isText(said) && Array.isArray(alerts);
}

/** A newer gateway may say more of each. */
export function rowsOf<Row>(list: unknown, isRow: (row: unknown) => row is Row): Row[] {
  if (Array.isArray(list) && list.every(isRow)) return list;
  throw notUnderstood();
}

function notUnderstood(): RingtopError {
  return new RingtopError({ code: 'internal', message: 'what was answered is not understood' });
}

export function isSilence(row: unknown): row is Silence {
  const { silence, by, reason, at, until } = asFields(row);
  return [silence, by, reason].every(isText) && [at, until].every(Number.isFinite);
}

export function isDeadLetter(row: unknown): row is DeadLetter {
  const { letter, channel, alert, event, madeAt, attempts, reason } = asFields(row);
  return [letter, channel, alert, event, reason].every(isText) && [madeAt, attempts].every(Number.isFinite);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
