// The state of an agent as it is shown: the floor's states, with a call of one's own, an auto-pause and a pause for work told apart.
import type { AgentRow, AgentState } from '../../floor/index.ts';
import type { Role } from '../theme/role.ts';

export type ShownState = AgentState | 'own' | 'auto-pause' | 'work';

export function toShownState({ state, own, auto, work }: AgentRow): ShownState {
  if (state === 'on-contact' && own) return 'own';
  if (state === 'break' && auto) return 'auto-pause';
  if (state === 'break' && work) return 'work';
  return state;
}

export interface StateLook {
  readonly glyph: string;
  readonly role: Role;
}

/** SCREENS §6. Glyphs are in WGL4 or Latin-1, one cell wide; a state this client does not know is shown as unknown. */
export function lookOfState(state: string): StateLook {
  return Object.hasOwn(LOOKS, state) ? (LOOKS[state] ?? UNKNOWN) : UNKNOWN;
}

const UNKNOWN: StateLook = { glyph: '?', role: 'unknown' };

const LOOKS: { readonly [S in ShownState]: StateLook } & { readonly [state: string]: StateLook | undefined } =
  {
    available: { glyph: '○', role: 'available' },
    reserved: { glyph: '►', role: 'ringing' },
    'on-contact': { glyph: '●', role: 'talking' },
    own: { glyph: '●', role: 'own-call' },
    'on-hold': { glyph: '▬', role: 'hold' },
    'wrap-up': { glyph: '◊', role: 'wrap-up' },
    break: { glyph: '■', role: 'break' },
    'auto-pause': { glyph: '■', role: 'auto-pause' },
    work: { glyph: '■', role: 'break' },
    unreachable: { glyph: '×', role: 'lost' },
    unknown: UNKNOWN,
    offline: { glyph: '·', role: 'offline' },
  };

/** As in the strip, a pause by the PBX and one for work with the breaks; what this client does not know comes last. */
export function placeOfState(state: string): number {
  const strip: readonly string[] = [...STRIP_STATES, 'offline'];
  const place = strip.indexOf(state === 'auto-pause' || state === 'work' ? 'break' : state);
  return place < 0 ? strip.length : place;
}

/** The order of the states strip, and of the working agent table after those who need you. */
export const STRIP_STATES = [
  'available',
  'reserved',
  'on-contact',
  'own',
  'on-hold',
  'wrap-up',
  'break',
  'unreachable',
  'unknown',
] as const satisfies readonly ShownState[];
