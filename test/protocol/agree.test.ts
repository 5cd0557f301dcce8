// Holds the schemas to the floor's own words, and shows that the check would see them drift.
import { expect, test } from 'vitest';
import type { Agree } from '../../src/protocol/agree.ts';
import { COMMANDS_AGREE } from '../../src/protocol/command-schema.ts';

type Flavored = string & { readonly brand?: 'queue' };
interface Moved {
  readonly type: 'moved';
  readonly queue: Flavored;
  readonly places: readonly { readonly at: number }[];
  readonly reason?: string;
}

test('a schema that says the same agrees, brands and readonly aside', () => {
  const same: Agree<
    { type: 'moved'; queue: string; places: { at: number }[]; reason?: string },
    Moved,
    'type'
  > = true;
  expect([same, COMMANDS_AGREE]).toEqual([true, true]);
});

test('a schema that lacks an optional key, a member, or has another type names the member that differs', () => {
  type Lacks = Agree<{ type: 'moved'; queue: string; places: { at: number }[] }, Moved, 'type'>;
  type Other = Agree<
    { type: 'moved'; queue: string; places: { at: string }[]; reason?: string },
    Moved,
    'type'
  >;
  type Missing = Agree<Moved, Moved | { type: 'gone' }, 'type'>;
  const lacks: Lacks = 'moved';
  const other: Other = 'moved';
  const missing: Missing = 'gone';
  expect([lacks, other, missing]).toEqual(['moved', 'moved', 'gone']);
});
