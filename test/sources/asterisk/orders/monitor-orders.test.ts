// Listening to a conversation: the supervisor's own phone rings, and hears the one channel that was meant.
import { afterEach, describe, expect, test } from 'vitest';
import type { FakePbxOptions } from '../../../support/fake-pbx/index.ts';
import { closeAll, type Floor, openFloor } from './support/open-floor.ts';

afterEach(closeAll);

const DESK = 'PJSIP/301';
const LISTEN = { method: 'monitor.listen', agent: '1002', supervisor: 'levan' } as const;

async function talking(pbx: FakePbxOptions = {}): Promise<{ floor: Floor; channel: string }> {
  const floor = await openFloor({ pbx, source: { monitors: { levan: DESK, nana: 'PJSIP/302' } } });
  const call = floor.pbx.join('sales');
  floor.pbx.answer(call, '1002');
  await floor.pass(1);
  return { floor, channel: call.talk?.leg.near.name ?? '' };
}

describe('listening', () => {
  test.each([
    ['monitor.listen', 'qES'],
    ['monitor.whisper', 'qwES'],
    ['monitor.barge', 'qBES'],
  ] as const)('%s rings at the supervisor’s desk, on the agent’s very channel', async (method, options) => {
    const { floor, channel } = await talking();
    expect(await floor.order({ ...LISTEN, method })).toMatchObject({
      ...{ outcome: 'applied', said: 'Originate successfully queued' },
      sent: [
        `Originate Channel=${DESK} Application=ChanSpy Data=${channel},${options} Timeout=20000 Async=true`,
      ],
    });
  });

  test.each([
    ['is busy', 'the phone is busy'],
    ['is unknown', 'the phone cannot be reached'],
  ] as const)('from a phone that %s is refused', async (answer, words) => {
    const { floor } = await talking({ phones: { [DESK]: answer } });
    expect(await floor.order(LISTEN)).toMatchObject({
      ...{ outcome: 'refused', said: `Originate successfully queued; ${words}` },
    });
  });

  test('from a phone that rings on is deferred until it is picked up', async () => {
    const { floor } = await talking();
    floor.pbx.faults.dropEvent('OriginateResponse');
    expect(await floor.order(LISTEN, { seconds: 9 })).toMatchObject({
      outcome: 'deferred',
      said: 'the phone of levan rings: the conversation is heard once it is picked up',
    });
  });

  test.each([
    ['true', 4, 'applied', 'Originate successfully queued'],
    ['false', 3, 'refused', 'Originate successfully queued; nobody picked up'],
  ] as const)(
    'a phone that rings on is told of when it was picked up: %s',
    async (isPicked, reason, outcome, said) => {
      const { floor, channel } = await talking();
      floor.pbx.faults.dropEvent('OriginateResponse');
      const { settled } = await floor.order(LISTEN, { seconds: 9 });
      const response = isPicked === 'true' ? 'Success' : 'Failure';
      floor.pbx.injectRaw(
        `Event: OriginateResponse\r\nResponse: ${response}\r\nApplication: ChanSpy\r\nData: ${channel},qES\r\nReason: ${reason}\r\n\r\n`,
      );
      await floor.pass(1);
      expect(await settled).toMatchObject({ outcome, said });
    },
  );

  test('by whom the config does not know is refused, with whom it does', async () => {
    const { floor } = await talking();
    expect(await floor.order({ ...LISTEN, supervisor: 'toString' })).toMatchObject({
      ...{ outcome: 'refused', sent: [] },
      said: 'no phone of toString is named in the config; known are levan, nana',
    });
  });

  test('to who is in no conversation is refused', async () => {
    const { floor } = await talking();
    expect(await floor.order({ ...LISTEN, agent: '1001' })).toMatchObject({
      ...{ outcome: 'refused', said: '"Nino Beridze" 1001 is in no conversation', sent: [] },
    });
  });

  test('to an own call goes by the name of the busy phone’s channels, and no longer number’s', async () => {
    const { floor } = await talking();
    floor.pbx.setDevice('1003', 'in use');
    await floor.pass(2);
    const { sent } = await floor.order({ ...LISTEN, agent: '1003' });
    expect(sent).toEqual([
      `Originate Channel=${DESK} Application=ChanSpy Data=Local/1003@agents-,qES Timeout=20000 Async=true`,
    ]);
  });
});
