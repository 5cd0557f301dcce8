// The fire bell rings: everybody is paused, the campaigns with them, the screens say why; then all is as it was, by one undo.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSimulatedFloor, type SimulatedFloor } from '../support/simulated-floor.ts';
import type { Wall } from '../support/wall.ts';

let floor: SimulatedFloor;
let wall: Wall;
beforeEach(async () => {
  floor = await openSimulatedFloor({ seed: 7 });
  wall = await floor.opens({ mode: 'tool', columns: 120, rows: 40 });
});
afterEach(() => floor.close());

/** Each agent who is at work, and whether all of his places are paused, and why. */
function pauses(): Map<string, string> {
  const { agents } = floor.signsIn('tiko').document;
  return new Map(
    Object.entries(agents)
      .filter(([, row]) => row.state !== 'offline')
      .map(([id, { memberships }]) => {
        const places = Object.entries(memberships).map(([queue, place]) => [
          queue,
          place.paused,
          place.reason,
        ]);
        return [id, JSON.stringify(places.toSorted())];
      }),
  );
}

const campaigns = (): readonly string[] =>
  Object.values(floor.signsIn('tiko').document.campaigns).map(({ name, state }) => `${name} ${state}`);

test('everybody is paused with the reason, the screens say it, and one z brings all of it back', async () => {
  await floor.pass(2);
  const before = pauses();
  const ran = campaigns();
  expect(ran).toContain('Spring offer running');
  await wall.press('3', '*', 'E');
  await wall.dialog('Evacuation: pause');
  await wall.press('1');
  const { lines } = await wall.dialog('Evacuation: pause');
  expect(lines.join(' ')).toContain('Paused with them: "Renewals", "Spring offer"');
  await wall.type('evacuate\r');
  await wall.noDialog();
  await wall.toast('evacuated');
  await floor.pass(2);
  for (const [id, stands] of pauses()) expect(stands, id).toMatch(/^\[(\["[^"]+",true,"evacuation"\],?)+\]$/);
  expect(campaigns().join()).toMatch(/Spring offer (paused|draining)/);
  await wall.press('1');
  await wall.shows('Evacuation: leave the building by the nearest exit');

  await wall.press('z');
  const undo = (await wall.dialog('Undo')).lines.join(' ');
  expect(undo).toContain('The announcement goes off the screens.');
  await wall.press('enter');
  await wall.noDialog();
  await wall.toast('undone');
  await floor.pass(2);
  expect(await wall.screen()).not.toContain('leave the building');
  expect(campaigns()).toEqual(ran);
  const after = pauses();
  for (const [id, stands] of before) expect(after.get(id), id).toBe(stands);
});
