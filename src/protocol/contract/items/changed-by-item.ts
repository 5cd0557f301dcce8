// Who last changed a row, as the JSON contract writes it.
import type { ChangedBy, EpochMs } from '../../../floor/index.ts';
import { formatInstant } from '../instant.ts';

export function toChangedByItem(changed: (ChangedBy & { readonly at: EpochMs }) | undefined) {
  return changed === undefined ? null : { who: changed.who, how: changed.how, at: formatInstant(changed.at) };
}
