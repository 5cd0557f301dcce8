// The language of alert rules: what can be said, and what is answered to what cannot.
import { describe, expect, test } from 'vitest';
import { parseRecover, parseWhen, type When } from '../../../src/protocol/index.ts';

function whenOf(text: string): When {
  const parsed = parseWhen(text);
  if (!parsed.ok) throw new Error(parsed.advice);
  return parsed.is;
}

describe('a rule', () => {
  test('names a figure of every row of a kind, and what it is compared to', () => {
    expect(whenOf('queues[*].last15m.serviceLevelRate < 0.7')).toEqual({
      kind: 'queues',
      figure: { path: ['last15m', 'serviceLevelRate'], operator: '<', value: 0.7, said: '0.7' },
      conditions: [],
    });
  });

  test.each([
    ['queues[support].waitingCount >= 20', 20],
    ['queues[*].last15m.serviceLevelRate < 70%', 0.7],
    ['queues[*].last15m.serviceLevelRate < 70 %', 0.7],
    ['queues[*].oldestWaitMs > 2m', 120_000],
    ['queues[*].oldestWaitMs > 1h30m', 5_400_000],
    ['sources[*].state != live', 'live'],
    ['queues[*].open == false', false],
    ['agents[*].reason == "back office"', 'back office'],
    ['channels[voice].occupancyRate > 0.92', 0.92],
  ])('%s', (text, value) => {
    expect(whenOf(text).figure.value).toBe(value);
  });

  test('is about one row where that is named, by id or by a name in quotes', () => {
    expect(whenOf('queues[support].waitingCount > 3').id).toBe('support');
    expect(whenOf('queues["VIP line"].waitingCount > 3').id).toBe('VIP line');
  });

  test('may ask for more of the same row', () => {
    const { figure, conditions } = whenOf('agents[*].stateMs > 20m and state == break and auto == false');
    expect(figure.path).toEqual(['stateMs']);
    expect(conditions.map(({ path, value }) => [path.join('.'), value])).toEqual([
      ['state', 'break'],
      ['auto', false],
    ]);
  });
});

describe('words that look like a part of the language', () => {
  test('are a value where they stand in quotes', () => {
    const { figure, conditions } = whenOf(
      'agents[*].reason == "lunch and tea, or > 20m" and state == break and team == "Bed and breakfast"',
    );
    expect(figure.value).toBe('lunch and tea, or > 20m');
    expect(conditions.map(({ value }) => value)).toEqual(['break', 'Bed and breakfast']);
  });

  test('are a name where they stand in brackets', () => {
    expect(whenOf('queues["Cats and dogs"].waitingCount > 3').id).toBe('Cats and dogs');
    expect(whenOf('queues[Cats and dogs].waitingCount > 3 and open == true').id).toBe('Cats and dogs');
  });

  test('may name the same row again, and no other', () => {
    expect(whenOf('queues[vip].waitingCount > 3 and queues["vip"].open == true').conditions).toHaveLength(1);
    expect(parseWhen('queues[vip].waitingCount > 3 and queues[sales].waitingCount > 3')).toEqual({
      ok: false,
      advice:
        'What follows an `and` is about the same row, queues[vip], without naming it: and open == true.',
    });
  });
});

describe('what will not do is told with what would', () => {
  test.each([
    ['waitingCount > 3', /Wanted: KIND\[\*\]\.FIGURE < VALUE/],
    ['queue[*].waitingCount > 3', /^The kinds: queues, channels/],
    ['queues[*].waitingCuont > 3', /queues have no figure "waitingCuont"/],
    ['queues[*].last15m > 3', /last15m has figures in it: last15m\./],
    ['queues[*].oldestWaitingSince > 3', /no figure/],
    ['queues[*].constructor > 3', /no figure/],
    ['queues[*].waitingCount', /Of <= >= == != < > none stands/],
    ['queues[*].waitingCount > many', /"many" is no number/],
    ['queues[*].last15m.serviceLevelRate < 70', /from 0 to 1 or in percent, 0\.7 or 70%/],
    ['queues[*].oldestWaitMs > 120', /"120" is no time: 90s, 2m/],
    ['queues[*].waitingCount > 70%', /"70%" is no number/],
    ['sources[*].state == lsot', /There are: starting, live, lost/],
    ['sources[*].state > live', /compared with == or !=/],
    ['queues[*].open == yes', /neither true nor false/],
    ['queues[*].waitingCount > 3 or open == true', /"3 or open == true" is no number/],
  ])('%s', (text, advice) => {
    const parsed = parseWhen(text);
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? '' : parsed.advice).toMatch(advice);
  });
});

describe('a recovery', () => {
  const when = whenOf('queues[*].last15m.serviceLevelRate < 70%');

  test('is of the same figure, on the other side', () => {
    expect(parseRecover('>= 75%', when)).toEqual({
      ok: true,
      is: { operator: '>=', value: 0.75, said: '75%' },
    });
  });

  test.each(['>= 60%', '< 75%', '75%', '>= lots'])('cannot be %s', text => {
    expect(parseRecover(text, when)).toMatchObject({ ok: false });
  });
});
