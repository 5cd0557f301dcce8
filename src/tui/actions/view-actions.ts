// Views with a name: what one looks at every morning is one word away.
import { cleanText } from '../../lib/clean-text.ts';
import type { Scene } from '../scene/scene.ts';
import type { ViewAction } from '../view-state/index.ts';
import type { ActionRecord, ArgSpec, Args, Step, Suggestion } from './action.ts';
import { whyNoFloor } from './in-sight.ts';

const KNOWN_VIEW: ArgSpec = { name: 'view', title: 'arg.view', suggest: suggestViews };

export const VIEW_ACTIONS: readonly ActionRecord[] = [
  {
    id: 'view',
    aliases: ['views'],
    keys: ['V'],
    title: 'key.view',
    help: 'key.view.long',
    args: [KNOWN_VIEW],
    whyOff: ({ view }) => (Object.keys(view.views).length === 0 ? { key: 'why.no-view' } : undefined),
    // The palette lists them: the first letter of one and Enter will do.
    run: (_scene, args) => goTo(nameIn(args)),
  },
  {
    id: 'view-save',
    keys: [],
    title: 'key.view-save',
    help: 'key.view-save.long',
    args: [{ ...KNOWN_VIEW, takesRest: true, accepts: name => name.trim() !== '' }],
    whyOff: whyNoFloor,
    run: (_scene, args) => saveView(args),
  },
  {
    id: 'view-delete',
    keys: [],
    title: 'key.view-delete',
    help: 'key.view-delete.long',
    args: [KNOWN_VIEW],
    whyOff: ({ view }) => (Object.keys(view.views).length === 0 ? { key: 'why.no-view' } : undefined),
    run: (_scene, args) => forgetView(args),
  },
];

const NAME = { cells: 40 };

function suggestViews({ view }: Scene): readonly Suggestion[] {
  return Object.keys(view.views)
    .sort()
    .map(name => ({ texts: [name] }));
}

function nameIn(args: Args = {}): string {
  return cleanText(args.view?.[0] ?? '', NAME);
}

function goTo(name: string): ViewAction {
  return name === '' ? { type: 'palette-opened', text: 'view ' } : { type: 'view-gone-to', name };
}

function saveView(args: Args | undefined): readonly Step[] {
  const name = nameIn(args);
  if (name === '') return [];
  const saying = { key: 'view.saved', values: { name } } as const;
  return [
    { type: 'view-saved', name },
    { effect: 'toast', id: 'view', kind: 'noted', saying },
  ];
}

function forgetView(args: Args | undefined): readonly Step[] {
  const name = nameIn(args);
  if (name === '') return [];
  const saying = { key: 'view.forgotten', values: { name } } as const;
  return [
    { type: 'view-forgotten', name },
    { effect: 'toast', id: 'view', kind: 'noted', saying },
  ];
}
