// The pages of docs/screens: each screen of the tool, each row in full, the wall on a monitor, at both sizes.

import type { FloorDocument } from '../../../src/floor/index.ts';
import { createWords } from '../../../src/i18n/index.ts';
import { ACTIONS } from '../../../src/tui/actions/index.ts';
import type { WallMode } from '../../../src/tui/index.ts';
import { showKey } from '../../../src/tui/keys/index.ts';
import { LIST_PANES, SCREENS } from '../../../src/tui/view-state/index.ts';
import { DIALOG_PAGES } from './dialogs/index.ts';
import type { Screen, ScreenOptions, Shift } from './simulated-shift.ts';
import { fenced } from './written.ts';

export interface Page {
  /** Of its file, too. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly shots: readonly Shot[];
}

export interface Shot extends Pick<ScreenOptions, 'person' | 'isReadOnly' | 'answers'> {
  /** Where a page has several. */
  readonly title?: string;
  readonly about?: string;
  /** @default 'tool' */
  readonly mode?: WallMode;
  /** From the wall; several characters are typed in one go. */
  readonly keys: readonly string[];
  /** What has come to be on the floor by then. */
  readonly before?: (document: FloorDocument) => FloorDocument;
  /** What happens on it while this stands there. */
  readonly meanwhile?: (document: FloorDocument) => FloorDocument;
}

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
] as const;

const words = createWords();

export const PAGES: readonly Page[] = [
  ...SCREENS.map(screen => {
    const { keys, help } = actionOf(`screen.${screen}`);
    const about = `${words.say(help)} (${keys.map(key => `\`${showKey(key)}\``).join(' or ')}).`;
    return { name: screen, title: capital(screen), about, shots: [{ keys: keys.slice(0, 1) }] };
  }),
  {
    name: 'details',
    title: 'One row in full',
    about: '`Enter` opens the row under the cursor, `Esc` comes back to where one was.',
    shots: LIST_PANES.map(list => ({
      title: `One of the ${list}`,
      keys: [...actionOf(`screen.${list}`).keys.slice(0, 1), 'enter'],
    })),
  },
  {
    name: 'explain',
    title: 'The figures explained',
    about: '`=` explains the figures of the row under the cursor, `←` `→` those of each channel as a whole.',
    shots: [
      { title: 'Of a queue', keys: ['2', '=', ...down(6)] },
      { title: 'Of a channel', keys: ['2', '=', 'right', ...down(8)] },
      { title: 'Of a campaign', keys: ['5', '='] },
    ],
  },
  {
    name: 'monitor',
    title: 'The wall on a monitor',
    about: '`ringtop wall`: for a screen without a keyboard.',
    shots: [{ mode: 'wall', keys: [] }],
  },
  ...DIALOG_PAGES,
];

function down(rows: number): string[] {
  return Array.from({ length: rows }, () => 'j');
}

function actionOf(id: string) {
  const found = ACTIONS.find(action => action.id === id);
  if (found === undefined) throw new Error(`No action is called ${id}: how does one come there?`);
  return found;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export async function printPage(page: Page, shift: Shift): Promise<string> {
  const parts = [`<!-- Written by npm run docs. -->\n# ${page.title}\n\n${page.about}\n`];
  for (const shot of page.shots) {
    if (shot.title !== undefined) parts.push(`## ${shot.title}\n`);
    if (shot.about !== undefined) parts.push(`${shot.about}\n`);
    for (const { columns, rows } of SIZES) {
      const { person, isReadOnly, answers } = shot;
      const screen = await shift.opens({
        ...{ columns, rows, mode: shot.mode ?? 'tool' },
        ...(person === undefined ? {} : { person }),
        ...(isReadOnly === undefined ? {} : { isReadOnly }),
        ...(answers === undefined ? {} : { answers }),
      });
      parts.push(`${columns}×${rows}:\n\n${fenced(await shoot(screen, shot))}`);
      await screen.close();
    }
  }
  return parts.join('\n');
}

async function shoot(screen: Screen, { keys, before, meanwhile }: Shot): Promise<string> {
  if (before) await screen.show(before(screen.feed.document));
  for (const key of keys) {
    await screen.press(key);
    await screen.answered();
  }
  if (meanwhile) await screen.show(meanwhile(screen.feed.document));
  return screen.screen();
}
