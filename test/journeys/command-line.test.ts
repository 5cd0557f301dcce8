// A lead over SSH: the real command line, its words and exit codes, against the floor that the wall shows meanwhile.
import { expect, test } from 'vitest';
import { runRingtop } from '../cli/run-ringtop.ts';
import { type Floor, openFloor } from './support/floor.ts';
import { type Person, secretOf } from './support/gateway.ts';

const SAYS = {
  queues: { support: { name: 'Support' }, billing: { name: 'Billing' }, vip: { name: 'VIP' } },
};

/** The floor's clock stands while the process runs. */
function as(person: Person, { gateway }: Floor) {
  const env = { RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: secretOf(person) };
  return (line: string) => runRingtop(line.split(' '), { env });
}

test('three agents are moved by one line, and each has a line of his own in the answer', async () => {
  const floor = await openFloor({ says: SAYS });
  const { pbx, wall } = floor;
  const levan = as('levan', floor);
  pbx.pause('1001', 'lunch');
  pbx.answer(pbx.join('support'), '1004');
  await wall.shows(/● talking .*Tamar Lomidze/);

  // First what would be asked, in Asterisk's own words; nothing is.
  const preview = await levan('agent reassign 1001 --from support --to billing --dry-run');
  expect(preview).toMatchObject({ exit: 0 });
  expect(preview.stdout).toMatch(
    /^"Nino Beridze": north would be asked\n {2}QueueAdd Queue=billing Interface=Local\/1001@agents\/n Penalty=0 Paused=true Reason=lunch /,
  );
  expect(pbx.got()).toEqual([]);

  const moved = await levan('agent reassign 1001 1003 1004 --from support --to billing');
  expect(moved.exit).toBe(6);
  expect(moved.stdout.split('\n')).toEqual([
    expect.stringMatching(/^✓ "Nino Beridze": in Billing, out of Support/),
    expect.stringMatching(
      /^× "Olena Shevchenko": refused: .* is fixed in Support on the PBX .* With --via pause he is paused there instead$/,
    ),
    expect.stringMatching(/^✓ "Tamar Lomidze": in Billing, out of Support/),
    'Back: ringtop undo c1 c3',
    '',
  ]);
  await wall.shows(/■ break .*Nino Beridze +→Billing +lunch/);
  await wall.shows(/● talking .*Tamar Lomidze +→Support/);
  expect(await wall.row('Olena Shevchenko')).toContain('Support');
});

test('who is fixed is moved as the refusal said, all is taken back, and the log has it all', async () => {
  const floor = await openFloor({ says: SAYS });
  const { wall } = floor;
  const [levan, lobby] = [as('levan', floor), as('lobby', floor)];
  const moved = await levan('agent reassign 1003 --from support --to billing --via pause');
  expect(moved).toMatchObject({ exit: 0, stdout: expect.stringContaining('paused where he is fixed') });
  await wall.shows(/○ available .*Olena Shevchenko +→Billing/);
  expect(await levan('undo c1')).toMatchObject({ exit: 0 });
  await wall.shows(/○ available .*Olena Shevchenko +Support/);

  const refused = await lobby('agent pause 1003 --reason lunch');
  expect(refused).toMatchObject({ exit: 4, stderr: expect.stringContaining('needs the role lead') });
  const { items } = JSON.parse((await lobby('log -o json')).stdout);
  expect(items).toMatchObject([
    { command: 'c1', who: 'levan', undoneBy: 'c2' },
    { command: 'c2', who: 'levan', undoes: 'c1' },
  ]);
});
