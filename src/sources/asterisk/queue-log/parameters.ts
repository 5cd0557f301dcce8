// The parameters that several events of the queue_log share; undefined for what they cannot be.
import type { Raw } from '../pbx.ts';

export function readTalked(parameters: readonly Raw[]) {
  const [holdSeconds, talkSeconds, originalPosition] = parameters.map(toWhole);
  if (holdSeconds === undefined || talkSeconds === undefined || parameters.length > 3) return undefined;
  if (parameters.length === 3 && originalPosition === undefined) return undefined;
  return { holdSeconds, talkSeconds, originalPosition };
}

export function readWaited(parameters: readonly Raw[]) {
  const [position, originalPosition, waitSeconds] = parameters.slice(0, 3).map(toWhole);
  if (position === undefined || originalPosition === undefined || waitSeconds === undefined) return undefined;
  return { position, originalPosition, waitSeconds };
}

export function readWaitedPerhaps(parameters: readonly Raw[]) {
  const position = readOne(parameters);
  if (position !== undefined) return { position, originalPosition: undefined, waitSeconds: undefined };
  return parameters.length === 3 ? readWaited(parameters) : undefined;
}

export function readOne(parameters: readonly Raw[]): number | undefined {
  return parameters.length === 1 ? toWhole(parameters[0]) : undefined;
}

export function toWhole(text: Raw | undefined): number | undefined {
  return text !== undefined && WHOLE.test(text) ? Number(text) : undefined;
}

const WHOLE = /^-?\d{1,15}$/;
