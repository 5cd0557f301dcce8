// One of everything that the fake PBX can do, so that each kind of packet is sent at least once.
import type { FakePbx, FakePbxOptions } from './index.ts';
import type { PlainClient } from './plain-client.ts';

const NINO = { interface: 'Local/1001@agents/n', name: 'Nino Beridze', stateInterface: 'hint:1001@agents' };
const GIORGI = { interface: 'Local/1002@agents/n', name: 'გიორგი მაისურაძე' };
export const TAMAR = { interface: 'Local/1027@agents/n', name: 'Tamar', penalty: 2 };

export const BUSY_PLACE: FakePbxOptions = {
  queues: {
    sales: { members: [NINO, GIORGI], strategy: 'rrmemory' },
    support: { members: [NINO], autoPause: true, weight: 2 },
    vip: { members: [NINO, GIORGI], strategy: 'ringall', ringInUse: true },
  },
};

export function callAll(pbx: FakePbx): void {
  const answered = pbx.join('sales', { number: '0760773', name: "O'Neil" });
  pbx.missRing(answered, '1001', 15_000);
  pbx.answer(answered, '1002');
  pbx.hangUp(answered, 'agent');
  const transferred = pbx.join('vip', { number: '+995535291285', name: 'Zoë' });
  pbx.ring(transferred, '1002');
  pbx.answer(transferred, '1001');
  pbx.transfer(transferred, '600@xfer');
  pbx.hangUp(transferred, 'caller');
  const impatient = pbx.join('support');
  pbx.ring(impatient, '1001');
  pbx.abandon(impatient);
  for (const leave of [pbx.timeOut, pbx.leaveByKey, pbx.leaveEmpty, pbx.withdraw]) {
    const call = pbx.join('support', { name: 'T-Mobile' });
    leave(call);
    pbx.hangUp(call);
  }
}

/** Every action that changes something, done and refused. */
export async function orderAll(pbx: FakePbx, client: PlainClient): Promise<void> {
  const member = { Queue: 'sales', Interface: TAMAR.interface };
  const added = { ...member, MemberName: 'Tamar', Paused: 'true' };
  await client.ask('QueueAdd', added);
  await client.ask('QueueAdd', added);
  await client.ask('QueuePause', { ...member, Paused: 'false' });
  await client.ask('QueuePause', { Interface: 'Local/0@nowhere', Paused: 'true' });
  await client.ask('QueuePenalty', { ...member, Penalty: 4 });
  await client.ask('QueueMemberRingInUse', { ...member, RingInUse: 'yes' });
  await client.ask('QueueRemove', member);
  await client.ask('QueueRemove', member);
  const call = pbx.join('sales', { number: '0711907' });
  pbx.answer(call, '1001');
  await client.ask('Originate', {
    Channel: 'Local/x@y/n',
    Application: 'ChanSpy',
    Data: 'Local/10',
    Async: 'true',
  });
  const waiting = pbx.join('sales', { number: '0723154', name: 'سارا' });
  for (const list of ['QueueStatus', 'QueueSummary', 'CoreShowChannels', 'CoreSettings', 'CoreStatus'])
    await client.ask(list);
  await client.ask('QueueChangePriorityCaller', { Queue: 'sales', Caller: waiting.channel, Priority: 5 });
  await client.ask('Redirect', { Channel: waiting.channel, Context: 'xfer', Exten: 600, Priority: 1 });
  await client.ask('Redirect', { Channel: call.channel, Context: 'xfer', Exten: 600, Priority: 1 });
  const late = pbx.join('support');
  await client.ask('QueueWithdrawCaller', { Queue: 'support', Caller: late.channel });
  await client.ask('Hangup', { Channel: call.channel });
  await client.ask('QueueRule');
  await client.ask('QueueLog', { Queue: 'sales', Event: 'NOTE', Message: 'a|b' });
  await client.ask('QueueReset', { Queue: 'sales' });
  await client.ask('QueueReload');
  await client.ask('Reload', { Module: 'app_queue.so' });
  await client.ask('UserEvent', { UserEvent: 'ShiftNote', Text: 'next shift' });
  await client.ask('NoSuchAction');
  await client.ask('Ping');
}
