// Whom an order is about from where one is, and why about nobody: who is meant, and whether his source can.
import { COMMAND_METHODS, type CommandMethod, type SourceRow } from '../../../floor/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { rowOf } from '../../moment/moment.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ListPane, Reason } from '../../view-state/index.ts';
import type { Args } from '../action.ts';
import { rowsMeant } from '../arg-specs.ts';
import { markedAtHand, type Rows, whyNoFloor } from '../in-sight.ts';

/**
 * Those that were named; those at hand; in a detail, what it is of; and who is marked in another list than the one the cursor
 * is in.
 */
export function whomFrom(scene: Scene, of: ListPane, args?: Args): Rows | undefined {
  const meant = onFloor(scene, rowsMeant(scene, of, args));
  if (meant) return meant;
  const { route } = scene;
  if (route.kind === 'detail' && route.of === of) return onFloor(scene, { of, ids: [route.id] });
  const marked = markedAtHand(scene, of);
  return marked.length > 0 ? { of, ids: marked } : undefined;
}

/** A contact of this morning is still in the list of an agent's last ones: nothing is ordered about it. */
function onFloor({ moment }: Scene, rows: Rows | undefined): Rows | undefined {
  const ids = rows?.ids.filter(id => Object.hasOwn(moment.document[rows.of], id)) ?? [];
  return rows && ids.length > 0 ? { of: rows.of, ids } : undefined;
}

const WHY_NOBODY = {
  agents: 'why.no-agent',
  contacts: 'why.no-contact',
  queues: 'why.no-queue',
  campaigns: 'why.no-campaign',
} as const;

export function whyNobody(scene: Scene, of: ListPane, args?: Args): Reason | undefined {
  return whyNoFloor(scene) ?? (whomFrom(scene, of, args) ? undefined : { key: WHY_NOBODY[of] });
}

/** `Asterisk pbx-north has no campaigns.`: in the source's own words, before anybody tries. */
export function whyCannot(scene: Scene, method: CommandMethod, rows: Rows | undefined): Reason | undefined {
  const { sources } = scene.moment.document;
  const asked = rows ? sourcesOf(scene, rows) : Object.values(sources);
  if (asked.length === 0 || asked.some(({ capabilities }) => capabilities[method])) return undefined;
  const [first] = asked.filter(({ cannotDo }) => cannotDo?.[method] !== undefined);
  const source = cleanText((first ?? asked[0])?.name ?? '', { cells: 24 });
  const reason = first?.cannotDo?.[method];
  return reason === undefined
    ? { key: 'why.not-capable', values: { source } }
    : { key: 'why.cannot', values: { reason: cleanText(withName(reason, source), { cells: 120 }) } };
}

/** Of several sources it is said which. */
function withName(reason: string, source: string): string {
  return reason.includes(source) ? reason : `${source}: ${reason}`;
}

function sourcesOf({ moment: { document } }: Scene, { of, ids }: Rows): readonly SourceRow[] {
  const names = new Set(
    ids.flatMap(id => rowOf<{ readonly source: string }>(document[of], id)?.source ?? []),
  );
  return [...names].flatMap(name => rowOf(document.sources, name) ?? []);
}

export function isCommandMethod(id: string): id is CommandMethod {
  return COMMAND_METHODS.some(method => method === id);
}
