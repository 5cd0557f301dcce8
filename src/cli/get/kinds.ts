// The kinds that `ringtop get` prints, and those of them that are of the floor.
import { InvalidArgumentError } from 'commander';
import { closestWord } from '../../lib/closest-word.ts';
import {
  CONTRACT_KINDS,
  type ContractKind,
  isGatewayKind,
  LIST_KINDS,
  type ListKind,
} from '../../protocol/index.ts';

export const KIND_NAMES = Object.keys(LIST_KINDS);
export const FLOOR_KIND_NAMES = Object.keys(CONTRACT_KINDS);

/** `queues`, and `queue` for the forgetful. */
export function parseKind(text: string): ListKind {
  for (const kind of [text, `${text}s`]) if (isKind(kind)) return kind;
  throw new InvalidArgumentError(sayKinds(text, KIND_NAMES));
}

/** Of what follows the floor: nothing there tells of the gateway's own lists. */
export function parseFloorKind(text: string): ContractKind {
  for (const kind of [text, `${text}s`]) {
    if (isGatewayKind(kind))
      throw new InvalidArgumentError(
        `The feed is of the floor, and no ${kind} are in it; ringtop get ${kind} --watch asks for them each second.`,
      );
    if (isFloorKind(kind)) return kind;
  }
  throw new InvalidArgumentError(sayKinds(text, FLOOR_KIND_NAMES));
}

function sayKinds(text: string, names: readonly string[]): string {
  const near = closestWord(text, names);
  return `${near === undefined ? '' : `Did you mean "${near}"? `}The kinds: ${names.join(', ')}.`;
}

function isFloorKind(text: string): text is ContractKind {
  return Object.hasOwn(CONTRACT_KINDS, text);
}

function isKind(text: string): text is ListKind {
  return Object.hasOwn(LIST_KINDS, text);
}
