// The floor as whoever orders sees it: what is elsewhere is not there for him.
import type { FloorDocument } from '../../../floor/index.ts';
import type { Asker } from '../../served.ts';
import type { Views } from '../../views/views.ts';

export function shownTo({ views }: { readonly views: Views }, { principal }: Asker): FloorDocument {
  return views.for(principal).document;
}
