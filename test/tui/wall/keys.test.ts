// What a team lead does at the keys, and sees.
import { afterEach, describe, expect, test } from 'vitest';
import { type DriverOptions, openDriver, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';

const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) await wall.close();
});

async function openWall(options: DriverOptions = {}): Promise<WallDriver> {
  const wall = await openDriver({ document: buildRichFloor(NOW), ...options });
  open.push(wall);
  return wall;
}

const cursorRow = (wall: WallDriver): string =>
  wall
    .screen()
    .split('\n')
    .find(line => line.includes('›'))
    ?.replace(/ {2,}.*/, '') ?? '';

describe('the cursor', () => {
  test('starts in the queue table and goes by rows', async () => {
    const wall = await openWall();
    expect(cursorRow(wall)).toBe('›Support');
    await wall.press('j', 'down');
    expect(cursorRow(wall)).toBe('›Billing');
    await wall.press('k', 'up', 'up', 'up');
    expect(cursorRow(wall)).toBe('›Support');
  });

  test.each([
    ['Georgian', 'ჯ', 'კ'],
    ['Persian', 'ت', 'ن'],
    ['Ukrainian', 'о', 'л'],
  ])('goes by rows on a %s keyboard, by the same keys', async (_layout, down, up) => {
    const wall = await openWall();
    await wall.press(down, down, up);
    expect(cursorRow(wall)).toBe('›Sales');
    await wall.press('/', down);
    expect(wall.screen()).toContain(`/${down}`);
  });

  test('goes to the last row and to the first', async () => {
    const wall = await openWall();
    await wall.press('G');
    expect(cursorRow(wall)).toBe('›Callback');
    await wall.press('g');
    expect(cursorRow(wall)).toBe('›Support');
  });

  test('goes from pane to pane with Tab, and back', async () => {
    const wall = await openWall();
    await wall.press('tab');
    expect(cursorRow(wall)).toBe('›Spring offer running 1.6 ×, 84/h, drop 1.1 % of 3 %');
    await wall.press('tab');
    expect(cursorRow(wall)).toBe('›■ auto-pause');
    await wall.press('shift+tab', 'shift+tab');
    expect(cursorRow(wall)).toBe('›Support');
  });

  test('goes sideways by blocks where agents stand side by side', async () => {
    const wall = await openWall({ columns: 200, rows: 50 });
    await wall.press('tab', 'right');
    expect(wall.row('›')).toContain('›● talking       5:06   Maka S.');
    await wall.press('left');
    expect(wall.row('›')).toContain('›■ auto-pause');
  });

  test('stays with its row when the row changes its place', async () => {
    const document = buildRichFloor(NOW);
    const wall = await openWall({ document });
    await wall.press('j', 'j');
    const { support, ...others } = document.queues;
    await wall.show({
      ...document,
      queues: { ...others, ...(support ? { support: { ...support, order: 9 } } : {}) },
    });
    expect(cursorRow(wall)).toBe('›Billing');
  });

  test('stays at its place when its row is gone', async () => {
    const document = buildRichFloor(NOW);
    const wall = await openWall({ document });
    await wall.press('j');
    const { sales: _, ...queues } = document.queues;
    await wall.show({ ...document, queues });
    expect(cursorRow(wall)).toBe('›Billing');
  });

  test('keys that come faster than frames are all answered, in their order', async () => {
    const wall = await openWall();
    await wall.type('jjjk');
    expect(cursorRow(wall)).toBe('›Billing');
    await wall.type('jj\r');
    expect(wall.screen()).toContain('── Queue VIP ─');
  });
});

describe('pages', () => {
  test('? shows each key with what it does, and goes away again', async () => {
    const wall = await openWall();
    await wall.press('?');
    expect(wall.row('Ctrl-C')).toBe('  q Ctrl-C                 Leave, and give the terminal back as it was');
    expect(wall.row('↑ k')).toBe('  ↑ k ↓ j                  Cursor up, down');
    await wall.press('?');
    expect(wall.screen()).toContain('── Queues ─');
  });

  test('? has what does nothing now at its end, below why, and on a wide screen all of it at once', async () => {
    const wall = await openWall({ columns: 200, rows: 50 });
    await wall.press('?');
    const lineOf = (text: string): number =>
      wall
        .screen()
        .split('\n')
        .findIndex(line => line.includes(text));
    const why = lineOf('not now: the cursor is on no agent, and none is marked');
    expect(why).toBeGreaterThan(0);
    expect(lineOf('Pause agents, with a reason')).toBeGreaterThan(why);
    expect(wall.screen().match(/the cursor is on no agent/g)).toHaveLength(1);
    expect(lineOf('Leave, and give the terminal back')).toBeGreaterThan(0);
    expect(lineOf('grey: not live')).toBeGreaterThan(why);
  });

  test('Enter opens the queue under the cursor with its definition and numerators', async () => {
    const wall = await openWall();
    await wall.press('enter');
    expect(wall.row('“default”')).toContain('answered ≤ 20 s of answered and abandoned,');
    expect(wall.row('answered in time / of')).toContain('288 / 389');
    expect(wall.row('abandon rate')).toContain('10.6 %');
    await wall.press('escape');
    expect(wall.screen()).toContain('── Queues ─');
  });

  test('a detail that is longer than the screen scrolls', async () => {
    const wall = await openWall();
    await wall.press('enter', 'shift+tab', 'G');
    expect(wall.row('source  ')).toContain('pbx-north, live');
  });

  test('Enter opens the agent under the cursor with memberships and the day', async () => {
    const wall = await openWall();
    await wall.press('tab', 'tab', 'enter');
    expect(wall.row('state  ')).toContain('■ auto-pause  4:10 !!  since 14:01:22');
    expect(wall.row('Support: home, penalty 0')).toContain('queues');
    expect(wall.row('2 missed')).toContain('today');
  });

  test('Enter opens the campaign under the cursor with its drops against the cap', async () => {
    const wall = await openWall();
    await wall.press('tab', 'enter');
    expect(wall.row('drop cap')).toContain('1.1 % = 4 of 360 in 24 h, cap 3 %');
  });

  test('Enter opens the contact under the cursor where the screen has a list of them', async () => {
    const wall = await openWall({ columns: 400, rows: 100 });
    await wall.press('tab', 'enter');
    expect(wall.screen()).toContain('── Contact +995 5•• ••• 100 ─');
    expect(wall.row('entered')).toContain('14:02:20');
  });

  test('a queue has its agents and its callers as rows, Enter goes on to one and Esc comes back to it', async () => {
    const wall = await openWall({ rows: 40 });
    await wall.press('enter');
    expect(wall.row('── Agents of Support')).toContain('── Agents of Support (');
    expect(wall.screen()).toContain('── Waiting (');
    await wall.press('j', 'enter');
    expect(wall.screen()).toContain('── Agent გიორგი მაისურაძე (');
    expect(wall.screen()).toContain('── Queues of გიორგი მაისურაძე');
    await wall.press('escape');
    expect(cursorRow(wall)).toBe('›▬ hold');
    await wall.press('tab', 'enter');
    expect(wall.screen()).toContain('── Contact +995');
  });

  test('a detail whose row is gone says so', async () => {
    const document = buildRichFloor(NOW);
    const wall = await openWall({ document });
    await wall.press('enter');
    const { support: _, ...queues } = document.queues;
    await wall.show({ ...document, queues });
    expect(wall.row('not on the floor any more')).toContain('Esc goes back');
  });

  test('a bare Esc, which a terminal cannot tell from the start of a sequence, goes back too', async () => {
    const wall = await openWall();
    await wall.press('?');
    await wall.type('\x1b');
    await wall.until(() => wall.screen().includes('── Queues ─'));
  });
});

describe('screens', () => {
  test('each has its number, and keeps who is live and the alerts in sight', async () => {
    const wall = await openWall();
    for (const [key, title] of [
      ['2', '── Queues ─'],
      ['3', '── Agents, who needs you first (46'],
      ['4', '── Contacts ('],
      ['5', '── Campaigns ─'],
      ['6', '── voice ─'],
      ['7', '── Alerts:'],
      ['8', '── Log: who ordered what'],
    ] as const) {
      await wall.press(key);
      expect(wall.screen()).toContain(title);
      expect(wall.screen().split('\n')[0]).toContain('● live');
      expect(wall.screen().split('\n')[1]).toContain('!! ');
    }
    await wall.press('1');
    expect(wall.screen()).toContain('── Agents: who needs you');
  });

  test('a list keeps its cursor while one is elsewhere', async () => {
    const wall = await openWall();
    await wall.press('3', 'j', 'j', '2', 'j', '3');
    expect(cursorRow(wall)).toBe('›▬ hold');
    await wall.press('escape');
    expect(cursorRow(wall)).toBe('›Sales');
  });

  test('help is of the screen at hand, and goes back to it', async () => {
    const wall = await openWall();
    await wall.press('3', '?');
    expect(wall.screen()).not.toContain('Show all agents, or only those who need you');
    await wall.press('escape');
    expect(wall.screen()).toContain('── Agents, who needs you first');
  });

  test('help tells of each key to the last word, and comes back from its end with the first key', async () => {
    const wall = await openWall();
    await wall.press('?', 'G');
    expect(wall.screen()).toContain('Go to a view that was saved');
    const end = wall.screen();
    await wall.press('k');
    expect(wall.screen()).not.toBe(end);
    await wall.press('g');
    const pages: string[] = [];
    while (pages.at(-1) !== wall.screen()) {
      pages.push(wall.screen());
      await wall.press('pagedown');
    }
    expect(pages.join('\n')).not.toMatch(/^ {2}.*…/m);
    expect(pages.join('\n')).toContain('Do anything by its name');
  });

  test('trends are of one channel or queue at a time', async () => {
    const wall = await openWall();
    await wall.press('6', 'up');
    expect(wall.row('── Mail')).toContain('arrows choose');
    await wall.press('down', 'down');
    expect(wall.screen()).toContain('── chat ─');
  });

  test('a list of campaigns that is longer than the screen goes with the cursor', async () => {
    const document = buildRichFloor(NOW);
    const [[, first] = []] = Object.entries(document.campaigns);
    if (!first) throw new Error('no campaign');
    const many = Array.from({ length: 40 }, (_, index) => ({ ...first, name: `Campaign ${100 + index}` }));
    const campaigns = Object.fromEntries(many.map((campaign, index) => [`c${100 + index}`, campaign]));
    const wall = await openWall({ document: { ...document, campaigns } });
    await wall.press('5', 'G');
    expect(cursorRow(wall)).toBe('›Campaign 139');
    await wall.press('g');
    expect(cursorRow(wall)).toBe('›Campaign 100');
  });

  test('a screen from which nothing is ordered says so', async () => {
    const wall = await openWall({ isReadOnly: true });
    expect(wall.foot()).toContain('read-only');
  });

  test('a key that does nothing says why, in the place of the keys, until the next one', async () => {
    const wall = await openWall();
    await wall.press('escape');
    expect(wall.screen().split('\n').at(-1)).toBe(' Esc no page or filter');
    await wall.press('x');
    expect(wall.screen().split('\n').at(-1)).toContain('? help');
  });
});

describe('a row that is worked on', () => {
  test('keeps its place among the contacts, though its customer is answered, until five seconds after a key', async () => {
    const document = buildRichFloor(NOW);
    const wall = await openWall({ document });
    await wall.press('4');
    const [oldest] = Object.entries(document.contacts)
      .filter(([, { state }]) => state === 'waiting')
      .sort(([, one], [, other]) => one.enteredAt - other.enteredAt);
    if (!oldest) throw new Error('nobody waits');
    const [id, row] = oldest;
    const answered = { ...row, state: 'talking', answeredAt: NOW, agent: '1001' } as const;
    await wall.show({ ...document, contacts: { ...document.contacts, [id]: answered } });
    await wall.pass(3);
    expect(wall.screen().split('\n')[4]).toContain('talking');
    await wall.pass(3);
    expect(wall.screen().split('\n')[4]).not.toContain('talking');
  });
});

describe('agents', () => {
  test('a shows everybody, and only those who need you again', async () => {
    const wall = await openWall();
    expect(wall.row('── Agents')).toContain('who needs you (4 of 5; a all 46, o 2 offline)');
    await wall.press('a');
    expect(wall.row('── Agents')).toContain('who needs you first (46; o shows 2 offline)');
    await wall.press('shift+tab', 'G');
    expect(wall.screen()).toContain('Ani S.');
    await wall.press('a');
    expect(wall.row('── Agents')).toContain('who needs you (4 of 5');
  });

  test('o shows those who are offline, who are only a number otherwise', async () => {
    const wall = await openWall({ columns: 200, rows: 50 });
    expect(wall.screen()).not.toContain('Offline One');
    await wall.press('o');
    expect(wall.row('Offline One')).toContain('· offline');
  });

  test('nobody changes place within five seconds of a key', async () => {
    const document = buildRichFloor(NOW);
    const wall = await openWall({ document });
    const first = () =>
      wall.screen().split('\n')[
        wall
          .screen()
          .split('\n')
          .findIndex(line => line.includes('── Agents')) + 1
      ];
    await wall.press('j');
    const { 1001: dato } = document.agents;
    await wall.show({
      ...document,
      agents: { ...document.agents, ...(dato ? { 1001: { ...dato, since: NOW } } : {}) },
    });
    await wall.pass(2);
    expect(first()).toContain('Dato K.');
    await wall.pass(5);
    expect(first()).toContain('Mariam J.');
  });
});
