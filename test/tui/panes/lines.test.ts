// The lines of the panes, literally, on the floor of SCREENS §2 and §3.
import { describe, expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { placementOf } from '../../../src/tui/layout/layout.ts';
import type { PaneId } from '../../../src/tui/layout/placement.ts';
import { drawPane } from '../../../src/tui/panes/draw-pane.ts';
import { alertText } from '../../../src/tui/panes/lines/alert-text.ts';
import { inRole, textOf, textsOf, WORDING } from '../support/line-text.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW, type SceneOf, sceneOf } from '../support/scene-of.ts';

function draw(pane: PaneId, of: SceneOf = {}) {
  const scene = sceneOf(of);
  const placement = placementOf(scene.layout, pane);
  return placement ? drawPane(scene, placement, WORDING) : [];
}

const WIDE = { columns: 200, rows: 50 };

describe('the header', () => {
  test('at 80 columns', () => {
    expect(textsOf(draw('header'))).toEqual([
      ' Tbilisi contact center  Mon 23 Nov  14:05:32  today from 00:00  ● live  2 of 2',
    ]);
  });

  test('at 200 columns has the year, the zone and whether the day was wholly seen', () => {
    const [line = ''] = textsOf(draw('header', WIDE));
    expect(line).toContain('Mon 23 Nov 2026  14:05:32   Asia/Tbilisi   today from 00:00 (whole)');
  });

  test('tells of the day what was not seen of it', () => {
    const document = buildRichFloor(NOW);
    const { voice } = document.channels;
    const blind: FloorDocument = {
      ...document,
      channels: {
        ...document.channels,
        ...(voice ? { voice: { ...voice, today: { ...voice.today, blindMs: 146_000 } } } : {}),
      },
    };
    expect(textsOf(draw('header', { ...WIDE, document: blind }))[0]).toContain(
      'today from 00:00, blind 2:26',
    );
  });

  test('is green only where it is live', () => {
    expect(inRole(draw('header')[0], 'live')).toEqual(['● live']);
    expect(inRole(draw('header', { status: { state: 'stale', asOf: NOW } })[0], 'red')).toEqual([
      '× not live since 14:05:32',
    ]);
    expect(inRole(draw('header', { status: { heardMsAgo: 6_400 } })[0], 'amber')).toEqual(['≈ slow 6 s']);
    const over = draw('header', { status: { isStanding: true } })[0];
    expect(inRole(over, 'live')).toEqual([]);
    expect(textOf(over)).toContain('■ at its end 14:05:32');
  });
});

describe('the alert line', () => {
  test('has the most urgent first, in words, with its limit and since when', () => {
    expect(textsOf(draw('alerts'))).toEqual([
      ' !! Support: longest wait 3:12, limit 2:00, since 14:04, nobody free  10 alerts',
    ]);
  });

  test('has as many as there is room for', () => {
    const [line = ''] = textsOf(draw('alerts', { ...WIDE, columns: 170 }));
    expect(line.slice(0, 124).trimEnd()).toBe(
      ' !! Support: longest wait 3:12, limit 2:00, since 14:04, nobody free    !! Dato K.: auto-pause 4:10, limit 1:00, since 14:02',
    );
    expect(line.slice(124).trim()).toBe('10 alerts');
  });

  test('names the channel where it is of a channel’s total', () => {
    const about = { kind: 'channels', id: 'mail' } as const;
    const figures = { figure: 'occupancy', mark: 'amber', value: 0.97, limit: 0.85 } as const;
    const alert = { ...figures, about, channel: 'mail' } as const;
    const texts = [alertText(alert, WORDING), alertText({ ...alert, channel: 'voice' }, WORDING)];
    expect(texts.map(({ text, more }) => text + more)).toEqual([
      'Mail: occupancy 60 min 97 %, limit 85 %',
      'Voice: occupancy 60 min 97 %, limit 85 %',
    ]);
  });

  test('never tells of a time that stands in steps that it is below the limit it has passed', () => {
    const about = { kind: 'agents', id: '1001' } as const;
    const talks = { mark: 'red', subject: 'Beka', about, figure: 'inState', state: 'on-contact' } as const;
    const said = (value: number): string => {
      const { text, more } = alertText({ ...talks, value, limit: 1_036_000 }, WORDING);
      return text + more;
    };
    expect(said(1_037_000)).toBe('Beka: talking 17:16, limit 17:16');
    expect(said(1_041_000)).toBe('Beka: talking 17:20, limit 17:16');
  });

  test('colours the alert and not its circumstances', () => {
    expect(inRole(draw('alerts')[0], 'red')).toEqual(['!! Support: longest wait 3:12']);
  });
});

describe('the tiles', () => {
  test('at 80 columns are five', () => {
    expect(textsOf(draw('tiles'))).toEqual([
      ' WAITING        LONGEST     SERVICE LEVEL       ABANDONED       FREE',
      ' 10             3:12 !!     82 %  30m 71 !      6.3 % !         6 of 46',
      ' 6 past target  Support     target 80 in 20 s   76 of 1214      32 busy  8 away',
    ]);
  });

  test('at 200 columns are eight, each with what it is made of', () => {
    expect(textsOf(draw('tiles', WIDE))).toEqual([
      ' WAITING                 LONGEST WAIT            SERVICE LEVEL TODAY     LAST 30 MIN             ANSWER SPEED            ABANDONED               FREE                    OCCUPANCY 60 MIN',
      ' 10                      3:12 !!                 82 %                    71 % !                  0:22 !                  6.3 % !                 6 of 46                 87 % !',
      ' 6 past their target     Support, limit 2:00     985 of 1195             98 of 138               1119 answered           76 of 1214, 11 short    32 busy  8 away         handle time 4:48',
      ' in 3 queues             average now 0:59        target 80 in 20 s       60 min: 76 %            30 min: 0:38 !          30 min: 9.4 % !         14 offline, 60 in all   30 min: 5:00',
    ]);
  });
});

describe('the states strip', () => {
  test('has each state by glyph and word in its own colour, and its number', () => {
    const [line] = draw('states', WIDE);
    expect(textOf(line).trimEnd()).toBe(
      `${' ○ 6 available    ► 2 ringing    ● 23 talking    ● 2 own call    ▬ 1 hold    ◊ 4 wrap-up    ■ 7 break    × 1 lost'.padEnd(179)}46 people, 67 places`,
    );
    expect(inRole(line, 'available')).toEqual(['○', 'available']);
    expect(inRole(line, 'lost')).toEqual(['×', 'lost']);
  });

  test('of thousands has no words where they do not fit, and cuts nobody off', () => {
    const document = buildRichFloor(NOW);
    const { voice } = document.channels;
    const byState = {
      available: 1234,
      reserved: 123,
      'on-contact': 3456,
      'on-hold': 12,
      'wrap-up': 400,
      break: 700,
      unreachable: 10,
      unknown: 5,
    } as const;
    const crowd = {
      ...document,
      channels: voice ? { voice: { ...voice, staffing: { ...voice.staffing, byState, own: 0 } } } : {},
    };
    expect(textsOf(draw('states', { document: crowd }))).toEqual([
      ' ○ 1234 ► 123 ● 3456 ▬ 12 ◊ 400 ■ 700 × 10 ? 5             46 people, 67 places',
    ]);
  });
});

describe('the queue table', () => {
  test('at 80 columns', () => {
    expect(textsOf(draw('queues'))).toEqual([
      '── Queues ────────────────────────────────────────────────── voice, 46 people ──',
      ' queue         wait  longest  past SL30m today offer  answ aband free  busy away',
      '›Support         7!    3:12!!    5  58!!  74!    412   351    49   0     15    4',
      ' Sales           2     0:24      1  80    84     388   361    22   0     14    3',
      ' Billing         1     0:09      ·  88    86     231   219    10   0     10    2',
      ' Retention       ·        –      ·  92    91      96    93     3   3      4    1',
      ' VIP             ·        –      · (75)   95      41    40     1   3      3    0',
      ' Callback        ·        –      ·  94    94      57    55     2   2      2    1',
      ' voice          10     3:12!!    6  71!   82    1225  1119    87   6     32    8',
    ]);
  });

  test('at 200 columns has what is given up where it is narrow, and the other channels', () => {
    const lines = textsOf(draw('queues', WIDE));
    expect(lines[1]).toBe(
      ' queue         target    wait   longest   past     expect  SL 30m  SL 60m  today  offered  answered  aband  aband %  short  other   lost  speed    handle  free   busy  away  3 h waiting',
    );
    expect(lines[2]).toBe(
      '›Support       80/20       7!     3:12!!     5    2–5 min    58!!    64     74!       412       351     49   10.6!!      6      5      ·   0:41!!    5:36    0      15     4  ▆▅▅▅▆▅▆▆▇▅▆▃',
    );
    expect(lines.at(-1)).toMatch(/^ Mail {10}90\/8 h {5}41 {6}5h10 /);
  });

  test('keeps the total in sight where the queues scroll', () => {
    const document = buildRichFloor(NOW);
    const { sales } = document.queues;
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `q${index}`,
        { ...sales, name: `Queue ${index}`, order: index },
      ]),
    ) as FloorDocument['queues'];
    const lines = textsOf(
      draw('queues', {
        document: { ...document, queues: many },
        view: {
          lists: {
            queues: { cursorId: 'q20', cursorIndex: 20, top: 0 },
            agents: { cursorIndex: 0, top: 0 },
            campaigns: { cursorIndex: 0, top: 0 },
            contacts: { cursorIndex: 0, top: 0 },
          },
        },
      }),
    );
    expect(lines[0]).toMatch(/^── Queues \d+–\d+ of 30 ─/);
    expect(lines.some(line => line.startsWith('›Queue 20'))).toBe(true);
    expect(lines.at(-1)).toMatch(/^ voice /);
  });
});

describe('the line of the other channels', () => {
  test('has each in units that fit', () => {
    expect(textsOf(draw('channels', { columns: 100 }))).toEqual([
      ' chat  3 waiting, longest 2:10 !, 80/60: 90 %     mail  41 open, oldest 5h10, 90/8 h: 97 %',
    ]);
  });
});

describe('the agent table', () => {
  test('has who needs you first, with what is worth knowing of each state', () => {
    expect(textsOf(draw('agents')).slice(1)).toEqual([
      ' ■ auto-pause     4:10!! Dato K.                  Support +1         2 missed',
      ' × lost           1:22!! Mariam J.                Billing            phone gone',
      ' ▬ hold           2:05!  გიორგი მაისურაძე         Support            27',
      ' ◊ wrap-up        1:20!  ლევან კაპანაძე           Sales +1           31',
    ]);
  });

  test('of a calm floor says so', () => {
    const document = buildRichFloor(NOW);
    const { 1009: salome, 1010: irakli } = document.agents;
    const agents = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [String(index), index % 2 === 0 ? salome : irakli]),
    ) as FloorDocument['agents'];
    const calm = { ...document, agents, queues: {} };
    expect(textsOf(draw('agents', { document: calm, view: { showsAllAgents: false } }))).toContain(
      '  all 8 within limits',
    );
  });

  test('marks those who are away from home, paused in some, or on a call of their own', () => {
    const lines = textsOf(draw('agents', WIDE)).join('\n');
    expect(lines).toContain('● talking       0:41   Tamar G.           →Support +1  34');
    expect(lines).toContain('○ available ½   6:12   ქეთევან ლომიძე');
    expect(lines).toContain('● own call      2:20   Tako X.            –            20');
    expect(lines).toContain('Vakhtang R.        Support      → break');
  });

  test('has as much of a long queue as its column, and how many more there are', () => {
    const rich = buildRichFloor(NOW);
    const { support } = rich.queues;
    if (!support) throw new Error('no support');
    const named = { ...support, name: 'Customer Support and Complaints' };
    const document = { ...rich, queues: { ...rich.queues, support: named } };
    const lines = textsOf(draw('agents', { document })).join('\n');
    expect(lines).toMatch(/ Dato K\. +Customer Suppo… \+1 +2 missed/);
  });

  test('has a state this version does not know as it is', () => {
    const document = buildRichFloor(NOW);
    const agents = JSON.parse(JSON.stringify(document.agents));
    agents['1001'].state = 'coaching';
    delete agents['1001'].auto;
    const lines = textsOf(draw('agents', { ...WIDE, document: { ...document, agents } })).join('\n');
    expect(lines).toContain('? coaching      4:10   Dato K.');
  });
});

describe('the campaigns', () => {
  test('in full say who holds one and why', () => {
    expect(textsOf(draw('campaigns', { columns: 120, rows: 40 }))).toEqual([
      '── Campaigns ───────────────────────────────────────────────────────────────────────────────────────────────────────────',
      ' name                           state            pace   lines    talk   conn/h   drop %     cap %      left',
      ' Spring offer                   running         1.6 ×      10       6       84     1.1     3/24 h    13 214',
      ' Renewals                       paused              –       0       0        0     0.4     3/24 h       871',
      '                                18 min, levan, “line overloaded”, back 14:30',
      ' Debt reminder                  outside hours       –       0       0        0       –     3/24 h       402',
    ]);
  });
});

describe('who waits', () => {
  test('is told by how many times over its target each has waited', () => {
    const lines = textsOf(draw('contacts', { columns: 400, rows: 100 }));
    expect(lines[0]).toMatch(/^── Waiting \(54\) ─/);
    expect(lines[2]).toMatch(/^ \+995 5•• ••• 100 +Support +voice +3:12!! +✓ +waiting +1$/);
  });
});

describe('the chart of the day', () => {
  test('has bars against the left axis, the level and the target against the right', () => {
    const lines = textsOf(draw('chart', WIDE));
    expect(lines[0]).toContain('each 30 min (left axis), service level (─, right axis), target 80 %');
    expect(lines[1]).toMatch(/^ {2}120┤/);
    expect(lines[1]).toMatch(/100 %$/);
    expect(lines[6]).toMatch(/^ {3}60┤╌+.*█.*╌+ 80 %$/);
    expect(lines.at(-2)).toMatch(/60 %$/);
    expect(lines.at(-1)).toMatch(/^ {5}└00:00 {3}02:00 {3}04:00/);
  });

  test('in a narrow place has hours', () => {
    const lines = textsOf(draw('chart', { columns: 80, rows: 50 }));
    expect(lines[0]).toContain('Today: offered each 60 min');
  });

  test('of a day on which nothing came has its axes and no line', () => {
    const lines = textsOf(draw('chart', { ...WIDE, document: { ...buildRichFloor(NOW), intervals: {} } }));
    expect(lines.join('')).not.toMatch(/[▁-█╰╮]/);
  });
});

describe('the footer', () => {
  test('has the keys that do something now', () => {
    expect(textsOf(draw('footer'))).toEqual([
      ' / find  : do  z undo  @ log  Tab next pane  9 alert list  ? help  q quit',
    ]);
    expect(textsOf(draw('footer', { route: { kind: 'help', top: 0 } }))).toEqual([
      ' : do  z undo  @ log  9 alert list  Esc back  1-8 screens  ? help  q quit',
    ]);
  });

  test('has what can be ordered of what is on the screen', () => {
    const onContacts = textsOf(
      draw('footer', { route: { kind: 'contacts', top: 0 }, columns: 200, rows: 50 }),
    );
    expect(onContacts[0]).not.toContain('campaign');
  });

  test('has the way out and the help where there is no room for more', () => {
    expect(textsOf(draw('footer', { document: undefined }))).toEqual([' : do  ? help  q quit']);
  });
});
