// What a config may say of where the floor's events come from.
import { z } from 'zod';
import { asterisk } from './asterisk-schema.ts';
import { complain } from './complaint.ts';
import { path, seconds, sourceId, sourceType, speed } from './scalars.ts';

const simulator = z.strictObject({
  type: sourceType('simulator'),
  id: sourceId.exactOptional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .describe('a whole number, 0 or more')
    .exactOptional(),
  speed: speed.exactOptional(),
  date: z.iso.date().describe('a day, as in 2026-11-23').exactOptional(),
});

const replay = z.strictObject({
  type: sourceType('replay'),
  id: sourceId.exactOptional(),
  file: path.describe('the path of a recording, from the folder of this file'),
  speed: z
    .union([speed, z.literal('max')])
    .describe('a number over 0 and up to 1000, or max')
    .exactOptional(),
  start: z.iso
    .datetime({ offset: true })
    .describe('a time with its zone, as in 2026-11-23T09:00:00+04:00')
    .exactOptional(),
  until: seconds.exactOptional(),
});

const source = z.discriminatedUnion('type', [asterisk, simulator, replay]);

export type SourceConfig = z.infer<typeof source>;

export const SOURCE_TYPES: readonly unknown[] = ['asterisk', 'simulator', 'replay'];

export const sources = z
  .array(source)
  .min(1)
  .superRefine((said, context) => {
    const ids = said.map((_, index) => sourceIdAt(said, index));
    for (const [index, id] of ids.entries()) {
      const first = ids.indexOf(id);
      if (first < index)
        complain(context, {
          path: [index],
          what: `two sources are called ${id}`,
          advice: 'Their rows are told apart by it: give this one or the other another id',
          beside: [first],
        });
    }
  })
  .describe('a list of at least one source, as in [{ type: simulator, seed: 7 }]');

/** What it is called where the config does not say: by its type, and by its place where there are several. */
export function sourceIdAt(said: readonly SourceConfig[], index: number): string {
  const { id, type = '' } = said[index] ?? {};
  return id ?? `${type}${said.length > 1 ? index + 1 : ''}`;
}
