// Who changed something, as people call him: a source may tell an agent by his id.
import { cleanText } from '../../lib/clean-text.ts';
import { agentLabel } from './label.ts';
import { type Moment, rowOf } from './moment.ts';

const NAME_CELLS = 28;

export function whoLabel(moment: Moment, who: string): string {
  const name = rowOf(moment.document.agents, who) ? agentLabel(moment, who) : who;
  return cleanText(name, { cells: NAME_CELLS });
}
