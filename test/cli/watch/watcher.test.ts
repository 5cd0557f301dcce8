// What `ringtop watch` tells of a floor, line by line.
import { describe, expect, onTestFinished, test } from 'vitest';
import { createWatcher, type WatcherOptions } from '../../../src/cli/watch/watcher.ts';
import { openFeed } from '../../../src/client/index.ts';
import { watchLineSchema } from '../../../src/protocol/contract/schema/watch-schema.ts';
import type { ContractKind } from '../../../src/protocol/index.ts';
import { createFakeSource, type FakeEvent } from '../../support/fake-source.ts';
import { openTestGateway, type TestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { until } from '../../support/until.ts';

type Line = { type: string; id?: string; removed?: true; item?: { name: string }; items?: Line[] } & Record<
  string,
  unknown
>;

async function openFloor() {
  const pbx = createFakeSource();
  const gateway = await openTestGateway({ sources: [pbx] });
  const tell = (...events: FakeEvent[]): void => {
    pbx.emit(...events);
    gateway.hub.publish();
  };
  tell(
    { type: 'queue.described', queue: 'sales', name: 'Sales' },
    { type: 'agent.described', agent: '1002', name: 'Nino' },
    { type: 'agent.described', agent: '1014', name: 'Dato' },
  );
  return { gateway, tell };
}

async function watching(
  gateway: TestGateway,
  kinds: readonly ContractKind[],
  more: Pick<WatcherOptions, 'since' | 'filter'> = {},
) {
  const feed = openFeed({
    locate: () => ({ url: gateway.url, token: TOKEN }),
    kinds: ['center', 'sources', ...kinds],
  });
  onTestFinished(() => feed.close());
  const lines: Line[] = [];
  const watcher = createWatcher({
    ...{ feed, kinds, ...more },
    write: async text => {
      lines.push(
        ...text
          .split('\n')
          .slice(0, -1)
          .map(line => JSON.parse(line)),
      );
    },
  });
  await until(() => feed.status.state === 'live');
  await watcher.look();
  const comes = async (offset: number): Promise<void> => {
    await until(() => (feed.position?.offset ?? 0) >= offset);
    await watcher.look();
  };
  return { feed, lines, watcher, comes };
}

const namesOf = (lines: readonly Line[]) =>
  lines.map(({ type, id, removed }) => [type, id, ...(removed ? ['removed'] : [])]);

describe('a watch', () => {
  test('begins with all there is, and tells each change whole', async () => {
    const { gateway, tell } = await openFloor();
    const { lines, comes } = await watching(gateway, ['agents']);
    expect(lines).toMatchObject([
      { type: 'snapshot', apiVersion: 'ringtop/v1', epoch: expect.any(String), offset: expect.any(Number) },
    ]);
    expect(lines[0]?.items?.map(({ kind, id }) => [kind, id])).toEqual([
      ['agents', '1002'],
      ['agents', '1014'],
    ]);
    tell(
      { type: 'agent.described', agent: '1002', name: 'Nino B.' },
      { type: 'agent.removed', agent: '1014' },
    );
    await comes(gateway.hub.ledger.offset);
    expect(namesOf(lines.slice(1))).toEqual([
      ['change', '1002'],
      ['change', '1014', 'removed'],
    ]);
    for (const line of lines) expect(watchLineSchema.parse(line)).toEqual(line);
    expect(lines[1]?.item).toMatchObject({ id: '1002', name: 'Nino B.', today: { contacts: 0 } });
  });

  test('leaves out what moves by the clock alone', async () => {
    const { gateway } = await openFloor();
    const { lines } = await watching(gateway, ['agents', 'queues']);
    const [agent, , queue] = lines[0]?.items ?? [];
    expect(agent?.item).not.toHaveProperty('stateMs');
    expect(agent?.item).toHaveProperty('since');
    expect(queue?.item).not.toHaveProperty('oldestWaitMs');
    expect(queue?.item).toHaveProperty('oldestWaitingSince');
    expect(queue?.item).not.toHaveProperty('last15m.from');
  });

  test('marks the position up to which all is told', async () => {
    const { gateway, tell } = await openFloor();
    const { lines, watcher, comes, feed } = await watching(gateway, ['agents']);
    tell({ type: 'agent.described', agent: '1002', name: 'Nino B.' });
    await comes(gateway.hub.ledger.offset);
    await watcher.mark();
    expect(lines.at(-1)).toEqual({ type: 'mark', at: expect.stringMatching(/Z$/), ...feed.position });
  });

  test('tells people of a source that is lost as stale, though nobody touched them', async () => {
    const { gateway, tell } = await openFloor();
    const { lines, comes } = await watching(gateway, ['agents']);
    tell({ type: 'source.lost', reason: 'gone' });
    await comes(gateway.hub.ledger.offset);
    expect(lines.slice(1).map(({ id, item }) => [id, item])).toMatchObject([
      ['1002', { stale: true }],
      ['1014', { stale: true }],
    ]);
  });

  test('adds up what changed while its reader was slow', async () => {
    const { gateway, tell } = await openFloor();
    let release = (): void => {};
    const slow = { wait: () => new Promise<void>(resolve => (release = resolve)) };
    const feed = openFeed({
      locate: () => ({ url: gateway.url, token: TOKEN }),
      kinds: ['center', 'sources', 'agents'],
    });
    onTestFinished(() => feed.close());
    const lines: Line[] = [];
    const watcher = createWatcher({
      ...{ feed, kinds: ['agents'] },
      write: async text => {
        lines.push(
          ...text
            .split('\n')
            .slice(0, -1)
            .map(line => JSON.parse(line)),
        );
        await slow.wait();
      },
    });
    await until(() => feed.status.state === 'live');
    const looking = watcher.look();
    for (const name of ['A', 'B', 'C']) {
      tell({ type: 'agent.described', agent: '1002', name });
      const { offset } = gateway.hub.ledger;
      await until(() => (feed.position?.offset ?? 0) >= offset);
      await watcher.look();
    }
    expect(lines.map(({ type }) => type)).toEqual(['snapshot']);
    release();
    await until(() => lines.length > 1);
    release();
    await looking;
    expect(lines.slice(1)).toMatchObject([{ type: 'change', item: { name: 'C' } }]);
  });
});

describe('a watch that goes on where another left off', () => {
  test('tells what is otherwise since, and nothing else', async () => {
    const { gateway, tell } = await openFloor();
    const first = await watching(gateway, ['agents']);
    const since = first.feed.position;
    tell(
      { type: 'agent.described', agent: '1002', name: 'Nino B.' },
      { type: 'agent.removed', agent: '1014' },
      { type: 'queue.described', queue: 'sales', name: 'Sales 2' },
    );
    const { lines } = await watching(gateway, ['agents'], { since });
    expect(namesOf(lines)).toEqual([
      ['change', '1002'],
      ['change', '1014', 'removed'],
    ]);
  });

  test('tells of a gap and begins anew where that is not known any more', async () => {
    const { gateway } = await openFloor();
    const since = { epoch: 'of-another-run', offset: 812 };
    const { lines, feed } = await watching(gateway, ['agents'], { since });
    expect(lines).toMatchObject([
      { type: 'gap', from: since, to: feed.position },
      { type: 'snapshot', ...feed.position },
    ]);
  });
});
