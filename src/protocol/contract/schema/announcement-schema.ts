// The schema of an announcement in the JSON contract.
import { z } from 'zod';
import { ANNOUNCEMENT_PRIORITIES } from '../../../floor/index.ts';
import { count, instant, name, ofEveryItem, word } from './fields.ts';

export const announcementSchema = z
  .object({
    ...ofEveryItem,
    text: z.string(),
    priority: word(ANNOUNCEMENT_PRIORITIES),
    state: word(['posted', 'withdrawn', 'expired']),
    audience: z
      .object({
        roles: z.array(z.string()),
        teams: z.array(name),
        queues: z.array(z.string()).describe('their ids'),
        screens: z.array(name).describe('names of tokens'),
      })
      .describe('whoever is meant by any of these; everybody, where all are empty'),
    postedBy: name,
    postedAt: instant,
    expiresAt: instant,
    withdrawnBy: name.nullable(),
    withdrawnAt: instant.nullable(),
    shownCount: count.describe('how many screens have painted it'),
    shown: z.array(z.object({ screen: name, at: instant })),
  })
  .meta({ id: 'Announcement' });

export type AnnouncementItem = z.infer<typeof announcementSchema>;
