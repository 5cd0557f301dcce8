// The tool beside a gateway that is being started: it waits a little, and says then that there is none.
import { expect, test } from 'vitest';
import { locateSoon } from '../../../src/cli/connect/locate-soon.ts';
import { RingtopError } from '../../../src/protocol/index.ts';

const none = () => new RingtopError({ code: 'not-connected', message: 'no gateway runs here' });

function createClock() {
  let ms = 0;
  const pause = async (by: number) => {
    ms += by;
  };
  return { now: () => ms, pause };
}

test('a gateway that leaves its address three seconds later is joined', async () => {
  const { now, pause } = createClock();
  const locate = () => {
    if (now() < 3_000) throw none();
  };
  await locateSoon(locate, now, pause);
  expect(now()).toBe(3_000);
});

test('where none does, that is said after five seconds', async () => {
  const { now, pause } = createClock();
  const locate = () => {
    throw none();
  };
  await expect(locateSoon(locate, now, pause)).rejects.toThrow('no gateway runs here');
  expect(now()).toBe(5_000);
});

test('what waiting does not mend is said at once', async () => {
  const { now, pause } = createClock();
  const locate = () => {
    throw new RingtopError({ code: 'bad-config', message: 'it is open to others' });
  };
  await expect(locateSoon(locate, now, pause)).rejects.toThrow('it is open to others');
  expect(now()).toBe(0);
});
