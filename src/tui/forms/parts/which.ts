// Asks which campaign is meant, where none is selected.
import type { CampaignState } from '../../../floor/index.ts';
import type { Field } from '../form.ts';
import { withValue } from './values.ts';

/** Those that the order would change first. */
export function whichCampaign(...wanted: readonly CampaignState[]): Field {
  return {
    ...{ name: 'which', label: 'field.campaign', isNeeded: true, hasDigits: true, isInBody: true },
    choices({ scene: { campaigns, words } }) {
      const isWanted = (state: CampaignState): number => (wanted.includes(state) ? 0 : 1);
      return [...campaigns]
        .sort((a, b) => isWanted(a.state) - isWanted(b.state))
        .map(({ id, name, state }) => ({ value: id, text: name, note: words.nameOf('campaign', state) }));
    },
    take: (dialog, value) =>
      withValue({ ...dialog, about: { of: 'campaigns', ids: [value] } }, 'which', value),
    isThere: ({ dialog }) => dialog.about.ids.length > 0,
  };
}
