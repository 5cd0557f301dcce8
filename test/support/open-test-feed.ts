// A feed over real sockets whose clock the test moves.
import { onTestFinished } from 'vitest';
import { type FeedOptions, type OpenFeed, openFeed } from '../../src/client/index.ts';
import { createFakeTimers, type FakeTimers } from './fake-timers.ts';
import { TOKEN } from './open-test-gateway.ts';

export interface TestFeed {
  readonly feed: OpenFeed;
  readonly timers: FakeTimers;
}

export function openTestFeed(url: string, options: Partial<FeedOptions> = {}): TestFeed {
  const timers = createFakeTimers();
  const feed = openFeed({ locate: () => ({ url, token: TOKEN }), timers, random: () => 0.5, ...options });
  onTestFinished(() => feed.close());
  return { feed, timers };
}
