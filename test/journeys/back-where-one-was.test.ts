// The gateway goes in the middle of the work, and comes back: the lead goes on where he was, in the same list.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';

const NAMES = ['Dato Kapanadze', 'Gia Maisuradze', 'Nino Beridze', 'Olena Shevchenko', 'Tamar Lomidze'];

/** Whom the screen shows, from the top. */
function namesOn(screen: string): string[] {
  return screen.split('\n').flatMap(line => NAMES.find(name => line.includes(name)) ?? []);
}

test('a filter, an order, marks and the cursor outlive a gateway that was away', async () => {
  const { wall, gateway, pbx, pass } = await openFloor();
  await wall.press('3', 'N');
  await wall.type('/queue:support\r');
  await wall.press('j', ' ');
  const before = ['Dato Kapanadze', 'Nino Beridze', 'Olena Shevchenko', 'Tamar Lomidze'];
  expect(namesOn(await wall.screen())).toEqual(before);

  await gateway.stop();
  await wall.shows('not live since', 30);
  expect(namesOn(await wall.screen())).toEqual(before);

  // Meanwhile somebody leaves support, and somebody comes.
  pbx.remove('support', 'Local/1004@agents/n');
  pbx.add('support', { interface: 'Local/1005@agents/n', name: 'Gia Maisuradze', membership: 'dynamic' });
  await gateway.start();
  await wall.shows('● live', 60);
  await wall.shows('Gia Maisuradze', 10);
  await pass(6);
  const after = await wall.screen();
  expect(namesOn(after)).toEqual(['Dato Kapanadze', 'Gia Maisuradze', 'Nino Beridze', 'Olena Shevchenko']);
  expect(after.split('\n').at(-1)).toMatch(/1 marked.*queue:support/);
  expect(await wall.row('Olena Shevchenko')).toMatch(/^›/);
});
