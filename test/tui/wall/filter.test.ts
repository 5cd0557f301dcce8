// Finding: what a team lead types behind `/`, and what is left on the screen.
import { describe, expect, test } from 'vitest';
import { buildAgent } from '../support/build-rows.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { cursorRow, footer, openRichWall } from '../support/rich-wall.ts';
import { NOW } from '../support/scene-of.ts';

describe('the filter', () => {
  test('leaves the queues and agents whose name has the text, whatever its case', async () => {
    const wall = await openRichWall();
    await wall.press('/', 'O', 'l');
    expect(wall.row('no queue matches')).toContain('no queue matches “Ol”');
    expect(wall.row('Olena')).toContain('VIP');
    expect(wall.screen()).not.toContain('Dato K.');
    expect(wall.screen().split('\n').at(-1)).toContain('/Ol▏');
  });

  test('finds a Georgian name, and a queue of another channel', async () => {
    const wall = await openRichWall();
    await wall.type('/ნინო');
    expect(wall.row('ნინო ბერიძე')).toContain('coffee');
    await wall.press('escape');
    await wall.type('/chat');
    expect(wall.row('›Chat')).toContain('2:10');
  });

  test('letters that are keys elsewhere are letters here', async () => {
    const wall = await openRichWall();
    await wall.type('/qa?');
    expect(wall.screen().split('\n').at(-1)).toContain('/qa?▏');
  });

  test('Enter keeps it and gives the keys back, Esc clears it', async () => {
    const wall = await openRichWall();
    await wall.type('/sup\r');
    expect(cursorRow(wall)).toBe('›Support');
    expect(wall.screen()).not.toContain(' Billing ');
    expect(wall.screen().split('\n').at(-1)).toContain('filter “sup”');
    await wall.press('escape');
    expect(wall.screen()).toContain(' Billing ');
  });

  test('leaves the cursor on whom it found, when all the others come back', async () => {
    const wall = await openRichWall({ columns: 200, rows: 50 });
    await wall.type('/nino\r');
    await wall.press('escape');
    expect(wall.screen()).toMatch(/›\S+ \S+ +\S+ +ნინო ბერიძე/);
    await wall.type('/olena');
    await wall.press('escape');
    expect(wall.screen()).toMatch(/›\S+ \S+ +\S+ +Olena Shevchenko/);
  });

  test('is rubbed out letter by letter', async () => {
    const wall = await openRichWall();
    await wall.type('/sux');
    await wall.press('backspace');
    expect(cursorRow(wall)).toBe('›Support');
  });

  test('hides the totals, which are of all queues', async () => {
    const wall = await openRichWall();
    expect(wall.screen()).toContain('\n voice ');
    await wall.type('/s');
    expect(wall.screen()).not.toContain('\n voice ');
  });

  test('takes a paste as text, and a paste elsewhere does nothing', async () => {
    const wall = await openRichWall();
    await wall.type('\x1b[200~q\x1b[201~');
    expect(wall.screen()).toContain('›Support');
    await wall.press('/');
    await wall.type('\x1b[200~sup\n\x1b[201~');
    expect(wall.screen().split('\n').at(-1)).toContain('/sup▏');
  });

  test.each(['nino', 'NINO', 'ნინო', 'ніно', 'нино', 'نینو'])(
    'finds an agent by %s, in whatever script',
    async name => {
      const wall = await openRichWall();
      await wall.type(`/${name}`);
      expect(wall.row('ნინო ბერიძე')).toContain('coffee');
      expect(footer(wall)).toContain('1 of 46 agents');
    },
  );

  test('asks by field, of each list what it has', async () => {
    const wall = await openRichWall({ columns: 200, rows: 50 });
    await wall.type('/state:break reason:lunch');
    expect(footer(wall)).toContain('3 of 46 agents');
    expect(wall.row('Neli K.')).toContain('lunch');
    expect(wall.screen()).not.toContain('Tornike B.');
    expect(wall.row('Support')).toContain('3:12');
  });

  test('says what it does not understand and what is nearest, and keeps what was typed', async () => {
    const wall = await openRichWall();
    await wall.type('/stat:break');
    expect(footer(wall)).toContain('/stat:break▏');
    expect(footer(wall)).toContain('no field “stat”, perhaps state');
    expect(wall.row('Dato K.')).toContain('Support');
    await wall.press(...Array(6).fill('backspace'));
    await wall.type('e:braek');
    expect(footer(wall)).toContain('no state “braek”, perhaps break');
    await wall.press('enter');
    expect(footer(wall)).toContain('filter “state:braek” no state “braek”, perhaps break');
  });

  test('Enter goes to the list in which something was found', async () => {
    const wall = await openRichWall();
    await wall.type('/olena\r');
    expect(cursorRow(wall)).toBe('›○ available');
  });

  test('finds who is not logged in, where nobody else is found', async () => {
    const wall = await openRichWall();
    await wall.type('/"offline one"');
    expect(wall.row('Offline One')).toContain('offline');
    await wall.press('escape', '/');
    await wall.type('off');
    expect(wall.row('Offline Two')).toContain('offline');
  });

  test('looks through a screen of one list', async () => {
    const wall = await openRichWall();
    await wall.press('3');
    await wall.type('/queue:vip state:free\r');
    expect(wall.row('── Agents found')).toContain('Agents found (3 of 46)');
    expect(footer(wall)).toContain('filter “queue:vip state:free” 3 of 46');
    await wall.press('5');
    expect(footer(wall)).toContain('no field “queue”');
  });

  test('stays over a lost connection and whatever comes with the next one', async () => {
    const document = buildRichFloor(NOW);
    const wall = await openRichWall({ document });
    await wall.type('/nino\r');
    wall.feed.become({ state: 'waiting' });
    await wall.pass(20);
    wall.feed.become({ state: 'live' });
    await wall.show({ ...document, agents: { ...document.agents, 2001: buildAgent({ name: 'Ніно Б.' }) } });
    await wall.pass(1);
    expect(footer(wall)).toContain('filter “nino” 2 of 47 agents');
    expect(wall.row('Ніно Б.')).toContain('available');
  });

  test('shows the end of what is longer than the line', async () => {
    const wall = await openRichWall();
    await wall.type(`/${'a'.repeat(100)}end`);
    expect(footer(wall)).toMatch(/^ \/….*aend▏/);
  });
});
