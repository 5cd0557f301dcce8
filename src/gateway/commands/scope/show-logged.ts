// What a reader of the command log is shown of an entry: nothing of what was ordered elsewhere, on a public screen no reason and no key.
import type { FloorDocument } from '../../../floor/index.ts';
import type { CommandAbout, LoggedCommand } from '../../../protocol/index.ts';
import type { Principal } from '../../access/principal.ts';
import type { Hub } from '../../hub.ts';
import { isForPublicWalls } from '../../views/mask/is-for-public-walls.ts';
import { createFloorScope, type FloorScope } from '../../views/scope/floor-scope.ts';
import { createScopeRule } from '../../views/scope/scope-rule.ts';
import type { Views } from '../../views/views.ts';
import type { CommandLog, LoggedOrder } from '../command-log.ts';

export interface ShowingParts {
  readonly hub: Pick<Hub, 'ledger'>;
  readonly views: Views;
  readonly commandLog: Pick<CommandLog, 'find'>;
}

/** Undefined of an entry that he may not know of. */
export function showLoggedTo(
  { hub, views, commandLog }: ShowingParts,
  principal: Principal,
): (entry: LoggedCommand) => LoggedCommand | undefined {
  const { scope, role } = principal;
  const repeats = ({ method, undoes }: LoggedCommand): boolean =>
    method === 'agent.pause' || (undoes !== undefined && mayPauseAgain(commandLog.find(undoes)));
  const mask = (entry: LoggedCommand): LoggedCommand =>
    isForPublicWalls(role) ? asForPublic(entry, repeats(entry)) : entry;
  if (scope === undefined) return mask;
  const shown = views.for(principal).document;
  const inScope = createFloorScope(createScopeRule(scope), () => hub.ledger.document.queues);
  return entry => (isAboutSeen(entry.about, inScope, shown) ? mask(cutWords(entry)) : undefined);
}

/** Who has gone home for good, or to other queues, is not seen; a contact is of the queue that it was in. */
function isAboutSeen({ kind, id, queues, in: place }: CommandAbout, scope: FloorScope, shown: FloorDocument) {
  if (!Object.keys(queues).every(scope.isQueueIn)) return false;
  switch (kind) {
    case 'agents':
      return Object.hasOwn(shown.agents, id);
    case 'queues':
      return scope.isQueueIn(id);
    case 'campaigns':
      return scope.isCampaignIn(id);
    case 'contacts':
      if (place?.queue !== undefined) return scope.isQueueIn(place.queue);
      return place?.campaign !== undefined && scope.isCampaignIn(place.campaign);
  }
}

/**
 * An order about a whole person, and a refusal, are told in words that may name any queue he was in, and how a contact
 * stood names who talked to it: those words are left out. So is the floor's offset, which counts what happens elsewhere.
 */
function cutWords(entry: LoggedCommand): LoggedCommand {
  const { about, answered, settled, kept, ...rest } = entry;
  const { stood: _stood, ...plainAbout } = about;
  const isOfAll = about.kind === 'agents' && Object.keys(about.queues).length === 0;
  const cut = ({ offset: _floors, ...answer }: NonNullable<LoggedCommand['answered']>) =>
    isOfAll || answer.outcome === 'refused' ? withoutWords(answer) : answer;
  return {
    ...rest,
    about: plainAbout,
    ...(answered === undefined ? {} : { answered: cut(answered) }),
    ...(settled === undefined ? {} : { settled: cut(settled) }),
    ...(kept === undefined || isOfAll ? {} : { kept }),
  };
}

/** An undo of an unpause pauses again, with the reason that was there. What is not at hand any more may have been one. */
function mayPauseAgain(undone: Pick<LoggedOrder, 'method'> | undefined): boolean {
  return undone === undefined || undone.method === 'agent.unpause';
}

/**
 * What somebody is paused for is not for a public wall unless the config says so, and the log does not know; nor is what a
 * lead has written about people besides. A campaign's reason stands in its row for everybody. `repeats`: the source was
 * told a reason, and its words may have it again. A script's key is the script's own, a number of a ticket for one.
 */
function asForPublic({ key: _key, ...entry }: LoggedCommand, repeats: boolean): LoggedCommand {
  const { method, answered, settled } = entry;
  if (method === 'campaign.pause') return entry;
  const { reason: _reason, ...params } = entry.params;
  if (!repeats) return { ...entry, params };
  return {
    ...entry,
    params,
    ...(answered === undefined ? {} : { answered: withoutWords(answered) }),
    ...(settled === undefined ? {} : { settled: withoutWords(settled) }),
  };
}

function withoutWords(answer: NonNullable<LoggedCommand['answered']>) {
  return { ...answer, said: '', steps: [] };
}
