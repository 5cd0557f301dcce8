// What can be fetched: the whole document, and each kind of row in the JSON contract's form.
import { KINDS, type Kind } from '../../floor/index.ts';
import { CONTRACT_KINDS, type ContractKind, contractList } from '../../protocol/index.ts';
import type { Principal } from '../access/principal.ts';
import type { PublishedFloor } from '../published-floor.ts';
import type { View } from '../views/view.ts';
import { type Answer, toAnswer, toFailureAnswer } from './answer.ts';
import { type Body, createBody } from './body.ts';

type Page = (query: URLSearchParams, principal: Principal) => Answer;

export interface Pages {
  readonly names: readonly string[];
  find(path: string): Page | undefined;
}

export function createPages(floor: PublishedFloor): Pages {
  const pages = new Map<string, Page>([['/v1/floor', createFloorPage(floor)]]);
  for (const kind of Object.keys(CONTRACT_KINDS).filter(isContractKind))
    pages.set(`/v1/${kind}`, (_query, principal) => toAnswer(listOf(floor, kind, principal)));
  return {
    names: [...pages.keys(), '/v1/reports/…', '/healthz', '/readyz', '/metrics', '/rpc'],
    find: path => pages.get(path),
  };
}

function listOf({ ledger, views, clock }: PublishedFloor, kind: ContractKind, principal: Principal): object {
  const own = views.for(principal);
  const stamp = { at: clock.now(), epoch: own.of().epoch, offset: ledger.offset };
  return contractList(kind, own.document, stamp);
}

/** How old the `at` of a quiet floor may be: until then nothing is made, or compressed, anew. */
const FLOOR_KEPT_MS = 1_000;
/** Each may be as large as the floor. */
const MOST_BODIES = 64;

/** `GET /v1/floor?kinds=queues,agents`; its epoch and offset are those a subscription to the same kinds resumes from. */
function createFloorPage(floor: PublishedFloor): Page {
  const bodies = new Map<string, { readonly body: Body; readonly offset: number; readonly madeMs: number }>();
  const bodyOf = (view: View): Body => {
    const { ledger, clock, timers } = floor;
    const kept = bodies.get(view.epoch);
    if (kept?.offset === ledger.offset && timers.now() - kept.madeMs < FLOOR_KEPT_MS) return kept.body;
    const stamp = { epoch: view.epoch, offset: ledger.offset, at: clock.now(), rate: clock.rate };
    const body = createBody(`${JSON.stringify(stamp).slice(0, -1)},"document":${view.snapshotText()}}\n`);
    bodies.delete(view.epoch);
    bodies.set(view.epoch, { body, offset: ledger.offset, madeMs: timers.now() });
    const [oldest] = bodies.keys();
    if (bodies.size > MOST_BODIES && oldest !== undefined) bodies.delete(oldest);
    return body;
  };
  return (query, principal) => {
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
