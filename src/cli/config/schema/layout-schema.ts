// What a config may say of the walls on monitors: named layouts, each of pages, with how the screen is spared.
import { z } from 'zod';
import { AGENT_NAMES, WALL_PANES } from '../../../protocol/index.ts';
import { parseNight } from '../../options/daily-hours.ts';
import { complain } from './complaint.ts';
import { flag, oneOf } from './scalars.ts';

/** Typed after `--layout`. */
const name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/)
  .describe('a short name of letters, digits, -, _ and .: lobby');

const page = z
  .array(oneOf(WALL_PANES))
  .min(1)
  .superRefine((panes, context) => {
    const again = panes.findIndex((pane, index) => panes.indexOf(pane) < index);
    if (again >= 0)
      complain(context, {
        path: [again],
        what: `the page has ${panes[again]} twice`,
        advice: 'Once is enough: what does not fit goes on on further pages by itself.',
      });
  })
  .describe(`what a page shows, from its top, as in [tiles, queues]: of ${WALL_PANES.join(', ')}`);

const layout = z
  .strictObject({
    pages: z.array(page).min(1).max(20).describe('its pages, as in [[tiles, queues], [tiles, agents]]'),
    pageSeconds: z
      .number()
      .min(5)
      .max(3600)
      .describe('a number of seconds, from 5 to 3600: how long a page stands')
      .exactOptional(),
    dim: z
      .union([z.literal(false), z.string().refine(hours => parseNight(hours) !== undefined)])
      .describe('when it is night in the center, as in 22:00-06:00; false: never')
      .exactOptional(),
    drift: flag.exactOptional(),
    agentNames: oneOf(AGENT_NAMES).exactOptional(),
  })
  .describe('as in { pages: [[tiles, queues], [tiles, agents]], pageSeconds: 20 }');

export const layouts = z.record(name, layout).describe('layouts of walls by name, each with its pages');

export type LayoutConfig = z.infer<typeof layout>;
