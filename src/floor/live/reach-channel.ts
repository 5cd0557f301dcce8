// A channel's pool of queues and people, made where a queue is the first to name it.
import type { Floor } from '../floor.ts';
import type { Channel } from '../ids.ts';
import { createLiveChannel, type LiveChannel } from './live-channel.ts';

export function reachChannel(floor: Floor, channel: Channel): LiveChannel {
  const known = floor.channels.get(channel);
  if (known) return known;
  const created = createLiveChannel();
  floor.channels.set(channel, created);
  return created;
}
