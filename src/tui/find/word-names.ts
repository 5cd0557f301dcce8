// What the words of a field are called: as the floor has them, as the screen says them, and together with others.
import {
  AGENT_STATES,
  CAMPAIGN_MODES,
  CAMPAIGN_STATES,
  CHANNELS,
  CONTACT_STATES,
} from '../../floor/index.ts';
import type { Family, Words } from '../../i18n/index.ts';
import type { ShownState } from '../moment/agent-state.ts';
import type { WordNames } from './field.ts';

const SHOWN_STATES: readonly ShownState[] = [...AGENT_STATES, 'own', 'auto-pause', 'work'];

/** DESIGN's three groups of those who are logged in, and all pauses. */
const TOGETHER: { readonly [S in ShownState]?: readonly string[] } = {
  available: ['free'],
  reserved: ['busy'],
  'on-contact': ['busy'],
  own: ['busy'],
  'on-hold': ['busy'],
  'wrap-up': ['busy'],
  break: ['away', 'paused'],
  'auto-pause': ['away', 'paused'],
  work: ['away', 'paused'],
  unreachable: ['away'],
  unknown: ['away'],
};

export function agentStateNames(words: Words): WordNames {
  return Object.fromEntries(
    SHOWN_STATES.map(state => [state, [state, words.nameOf('state', state), ...(TOGETHER[state] ?? [])]]),
  );
}

export const contactStateNames = namesOf('contact', CONTACT_STATES);
export const campaignStateNames = namesOf('campaign', CAMPAIGN_STATES);
export const channelNames = namesOf('channel', CHANNELS);
export const outcomeNames = namesOf('outcome', ['applied', 'deferred', 'refused', 'unknown']);

/** They have no words of their own on the screen. */
export function plainNames(names: readonly string[]): (words: Words) => WordNames {
  const known = Object.fromEntries(names.map(name => [name, [name]]));
  return () => known;
}

export const campaignModeNames = plainNames(CAMPAIGN_MODES);
export const directionNames = plainNames(['inbound', 'outbound']);
export const queueStateNames = plainNames(['open', 'closed']);

function namesOf(family: Family, all: readonly string[]): (words: Words) => WordNames {
  return words => Object.fromEntries(all.map(word => [word, [word, words.nameOf(family, word)]]));
}
