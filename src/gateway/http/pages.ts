// What can be fetched: the whole document, and each kind of row in the JSON contract's form.
import { KINDS, type Kind } from '../../floor/index.ts';
import { CONTRACT_KINDS, type ContractKind, contractList } from '../../protocol/index.ts';
import type { Principal } from '../access/principal.ts';
import { formatDocument, type PublishedFloor } from '../published-floor.ts';
import type { View } from '../views/view.ts';
import { type Answer, toFailureAnswer } from './answer.ts';
import { type Body, createBody } from './body.ts';
import { formatList, LINES, wantsLines } from './list-body.ts';
import { LIST_PAGES } from './list-page.ts';

export interface PageAsked {
  readonly query: URLSearchParams;
  readonly principal: Principal;
  /** The `accept` header, as it came. */
  readonly accept: string;
}

type Page = (asked: PageAsked) => Answer;

export interface Pages {
  readonly names: readonly string[];
  find(path: string): Page | undefined;
}

export function createPages(floor: PublishedFloor): Pages {
  const bodies = createKeptBodies(floor);
  const pages = new Map<string, Page>([['/v1/floor', createFloorPage(floor, bodies)]]);
  for (const kind of Object.keys(CONTRACT_KINDS).filter(isContractKind))
    pages.set(`/v1/${kind}`, ({ principal, accept }) => {
      const own = floor.views.for(principal);
      const view = own.of();
      const inLines = wantsLines(accept);
      const body = bodies(inLines ? `${kind} in lines` : kind, view, () => {
        const stamp = { at: floor.clock.now(), epoch: view.epoch, offset: view.offset };
        const list = contractList(kind, own.document, stamp);
        return formatList(list, inLines);
      });
      return { status: 200, body, ...(inLines ? { headers: { 'content-type': LINES } } : {}) };
    });
  return {
    names: [...pages.keys(), ...LIST_PAGES, '/v1/reports/…', '/healthz', '/readyz', '/metrics', '/rpc'],
    find: path => pages.get(path),
  };
}

type PageName = ContractKind | `${ContractKind} in lines` | 'floor';

/** Whoever has the same view reads the same. Its epoch would be too short a name: two scopes might share one. */
function nameOf(page: PageName, { scope }: View): string {
  return JSON.stringify([page, scope]);
}

/** How old the `at` of a quiet floor may be: until then nothing is made, or compressed, anew. */
const KEPT_MS = 1_000;
/** A longer one, as that of a large floor, is not made anew for each publication either. */
const LONG_FROM_LENGTH = 256 * 1024;
/** All that are kept, together: whoever asks for each in turn fills no memory. */
const MOST_LENGTH = 32 * 1024 * 1024;

/** Made once for all who ask within a publication, however many they are: else they would hold up the walls. */
function createKeptBodies({ timers }: PublishedFloor) {
  const kept = new Map<string, { readonly body: Body; readonly offset: number; readonly madeMs: number }>();
  let length = 0;
  const drop = (name: string): void => {
    length -= kept.get(name)?.body.text.length ?? 0;
    kept.delete(name);
  };
  return (page: PageName, view: View, make: () => string): Body => {
    const name = nameOf(page, view);
    const last = kept.get(name);
    const isYoung = last !== undefined && timers.now() - last.madeMs < KEPT_MS;
    if (isYoung && (last.offset === view.offset || last.body.text.length >= LONG_FROM_LENGTH))
      return last.body;
    const body = createBody(make());
    drop(name);
    kept.set(name, { body, offset: view.offset, madeMs: timers.now() });
    length += body.text.length;
    for (const oldest of kept.keys()) {
      if (length <= MOST_LENGTH) break;
      drop(oldest);
    }
    return body;
  };
}

/** `GET /v1/floor?kinds=queues,agents`; its epoch and offset are those a subscription to the same kinds resumes from. */
function createFloorPage(floor: PublishedFloor, bodies: ReturnType<typeof createKeptBodies>): Page {
  const bodyOf = (view: View): Body => bodies('floor', view, () => `${formatDocument(floor, view)}\n`);
  return ({ query, principal }) => {
    const kinds = query.get('kinds')?.split(',');
    const unknown = kinds?.find(kind => !isKind(kind));
    if (unknown !== undefined)
      return toFailureAnswer({
        code: 'bad-arguments',
        message: `there is no kind ${JSON.stringify(unknown)}`,
        hint: `there are: ${KINDS.join(' ')}`,
      });
    return { status: 200, body: bodyOf(floor.views.for(principal).of(kinds?.filter(isKind))) };
  };
}

function isKind(name: string): name is Kind {
  return KINDS.some(kind => kind === name);
}

function isContractKind(name: string): name is ContractKind {
  return Object.hasOwn(CONTRACT_KINDS, name);
}
