// Where to go: the screens by their numbers, deeper into a row, and back.
import type { Scene } from '../scene/scene.ts';
import { type Reason, routeOf, type Screen, type ViewAction, whatIsLeft } from '../view-state/index.ts';
import { type ActionRecord, type Step, stepsOf, type TitleKey } from './action.ts';
import { openAlerted, whyNoAlertRow } from './alert-rows.ts';
import { rowUnderCursor, whyNoFloor, whyNoRow } from './in-sight.ts';
import { openOrdered, whyNoLogRow } from './log-rows.ts';
import { stayOnFound } from './move-cursor.ts';

interface ScreenKey {
  readonly screen: Screen;
  readonly keys: readonly string[];
  readonly aliases?: readonly string[];
  readonly title: TitleKey;
  readonly help: TitleKey;
  readonly footer?: number;
  readonly footerAs?: NonNullable<ActionRecord['footerAs']>;
}

const PLACES: readonly ScreenKey[] = [
  {
    ...{ screen: 'wall', keys: ['1'], title: 'key.wall', help: 'key.wall.long' },
    ...{ footer: 8, footerAs: { keys: '1-8', title: 'key.screens' } },
  },
  { screen: 'queues', keys: ['2'], title: 'key.queues', help: 'key.queues.long' },
  { screen: 'agents', keys: ['3'], title: 'key.agents', help: 'key.agents.long' },
  {
    screen: 'contacts',
    keys: ['4'],
    aliases: ['calls', 'waiting'],
    title: 'key.contacts',
    help: 'key.contacts.long',
  },
  { screen: 'campaigns', keys: ['5'], title: 'key.campaigns', help: 'key.campaigns.long' },
  { screen: 'moved', keys: ['M'], aliases: ['loans'], title: 'key.moved', help: 'key.moved.long' },
  { screen: 'trends', keys: ['6'], title: 'key.trends', help: 'key.trends.long' },
  {
    ...{ screen: 'alerts', keys: ['9', '7'], title: 'key.alerts', help: 'key.alerts.long' },
    // `9 alerts` would be read as how many there are.
    ...{ footer: 2, footerAs: { keys: '9', title: 'key.alert-list' } },
  },
  {
    screen: 'log',
    keys: ['@', '8'],
    aliases: ['orders'],
    title: 'key.log',
    help: 'key.log.long',
    footer: 0.8,
  },
];

const toAction = ({ screen, ...words }: ScreenKey): ActionRecord => ({
  id: `screen.${screen}`,
  ...words,
  whyOff: whyNoFloor,
  run: ({ view }) => openScreen(screen, routeOf(view).kind === screen),
});

/** The key that opened a page closes it. */
function openScreen(screen: Screen, isOpen: boolean): Step | readonly Step[] {
  const open: ViewAction = { type: 'screen-opened', screen };
  switch (screen) {
    case 'alerts':
      return isOpen ? { type: 'went-back' } : open;
    case 'log':
      return isOpen ? { type: 'went-back' } : [open, { effect: 'list-commands' }];
    default:
      return open;
  }
}

export const SCREEN_ACTIONS: readonly ActionRecord[] = PLACES.map(toAction);

export const HELP_ACTION: ActionRecord = {
  id: 'screen.help',
  aliases: ['h', 'keys'],
  keys: ['?'],
  title: 'key.help',
  help: 'key.help.long',
  footer: 11,
  run: ({ route }) =>
    route.kind === 'help' ? { type: 'went-back' } : { type: 'screen-opened', screen: 'help' },
};

function whyNothingDeeper(scene: Scene): Reason | undefined {
  switch (scene.route.kind) {
    case 'alerts':
      return whyNoAlertRow(scene);
    case 'log':
      return whyNoLogRow(scene);
    default:
      return whyNoRow(scene);
  }
}

function goDeeper(scene: Scene): Step | readonly Step[] | undefined {
  switch (scene.route.kind) {
    case 'alerts':
      return openAlerted(scene);
    case 'log':
      return openOrdered(scene);
    default: {
      const row = rowUnderCursor(scene);
      return row && { type: 'detail-opened', ...row };
    }
  }
}

export const STEP_ACTIONS: readonly ActionRecord[] = [
  {
    id: 'detail',
    keys: ['enter'],
    title: 'key.detail',
    help: 'key.detail.long',
    footer: 4,
    whyOff: whyNothingDeeper,
    run: goDeeper,
  },
  {
    id: 'back',
    keys: ['escape'],
    title: 'key.back',
    help: 'key.back.long',
    footer: 5,
    whyOff: ({ view }) => (whatIsLeft(view) ? undefined : { key: 'why.nothing-to-leave' }),
    run: scene => [
      ...(whatIsLeft(scene.view) === 'filter' ? stepsOf(stayOnFound(scene)) : []),
      { type: 'went-back' },
    ],
  },
];
