// A feed without a gateway: a test sets its document, its state and its clock. To extend: add a setter, then notify.
import type {
  DeskOrder,
  Feed,
  FeedStatus,
  Histories,
  LateNews,
  OnLateNews,
  Order,
  Orders,
  WallLayouts,
} from '../../../src/client/index.ts';
import type { EpochMs, FloorDocument } from '../../../src/floor/index.ts';
import type { Timers } from '../../../src/lib/timers.ts';

export interface FakeFeed extends Feed {
  /** The announcements that the wall has told to be shown. */
  readonly receipts: readonly string[];
  /** All that was ordered, in order. */
  readonly ordered: readonly Order[];
  /** What was ordered of the gateway itself. */
  readonly told: readonly DeskOrder[];
  /** What the gateway says from now on; until then it is not connected. */
  answers(answers: Partial<Orders & Histories>): void;
  /** What became of an order after it was answered. */
  tellsLate(news: LateNews): void;
  show(document: FloorDocument): void;
  /** Timers stand still from here on, unless it is `live`. */
  become(status: Partial<FeedStatus>): void;
  /** The gateway's config was read again. */
  saysOfItself(about: { readonly layouts?: WallLayouts; readonly word?: string }): void;
}

export interface FakeFeedOptions {
  readonly timers: Timers;
  /** The floor's time when the timers stand at 0. */
  readonly startAt: EpochMs;
  readonly rate?: number;
  /** Absent: nothing was heard yet. */
  readonly document?: FloorDocument;
  readonly gatewayVersion?: string;
  /** What its config has for walls on monitors. */
  readonly layouts?: WallLayouts;
  readonly gatewayWord?: string;
  /** Whose token it is. @default an admin's */
  readonly you?: Feed['you'];
}

export const EMPTY_DOCUMENT: FloorDocument = {
  center: {},
  sources: {},
  channels: {},
  queues: {},
  agents: {},
  contacts: {},
  campaigns: {},
  intervals: {},
  alerts: {},
  announcements: {},
};

const notConnected = () =>
  Promise.resolve({ ok: false, error: { code: 'not-connected', message: 'a fake feed' } } as const);

export function createFakeFeed({
  timers,
  startAt,
  rate = 1,
  document,
  gatewayVersion,
  layouts = {},
  gatewayWord,
  you = { name: 'operator', role: 'admin' },
}: FakeFeedOptions): FakeFeed {
  const listeners = new Set<() => void>();
  const receipts: string[] = [];
  const lateListeners = new Set<OnLateNews>();
  const ordered: Order[] = [];
  const told: DeskOrder[] = [];
  let given: Partial<Orders & Histories> = {};
  let about: Parameters<FakeFeed['saysOfItself']>[0] = {
    layouts,
    ...(gatewayWord === undefined ? {} : { word: gatewayWord }),
  };
  const clockNow = (): EpochMs => startAt + timers.now() * rate;
  let shown = document;
  let status: FeedStatus = { state: document ? 'live' : 'connecting', url: 'ws://127.0.0.1:7420' };
  let stoodAt: EpochMs | undefined;
  const notify = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    get document() {
      return shown ?? EMPTY_DOCUMENT;
    },
    get status() {
      return status;
    },
    get hasDocument() {
      return shown !== undefined;
    },
    you,
    gatewayVersion,
    get layouts() {
      return about.layouts ?? {};
    },
    get gatewayWord() {
      return about.word;
    },
    saysOfItself(next) {
      about = next;
      notify();
    },
    rate,
    clockNow,
    dataNow: () => stoodAt ?? clockNow(),
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    ordered,
    answers(answers) {
      given = { ...given, ...answers };
    },
    call(order) {
      ordered.push(order);
      return (given.call ?? notConnected)(order);
    },
    preview: order => (given.preview ?? notConnected)(order),
    told,
    tell(order) {
      told.push(order);
      return (given.tell ?? notConnected)(order);
    },
    undo: (command, steering) => (given.undo ?? notConnected)(command, steering),
    previewUndo: command => (given.previewUndo ?? notConnected)(command),
    listCommands: wanted => (given.listCommands ?? notConnected)(wanted),
    agentHistory: asked => (given.agentHistory ?? notConnected)(asked),
    contactHistory: contact => (given.contactHistory ?? notConnected)(contact),
    queueReport: asked => (given.queueReport ?? notConnected)(asked),
    listSilences: () => (given.listSilences ?? notConnected)(),
    async tellShown(announcement) {
      receipts.push(announcement);
      return { ok: true, announcement };
    },
    onLateNews(listener) {
      lateListeners.add(listener);
      return () => lateListeners.delete(listener);
    },
    tellsLate(news) {
      for (const listener of [...lateListeners]) listener(news);
    },
    receipts,
    close: () => Promise.resolve(),
    show(next) {
      shown = next;
      notify();
    },
    become(change) {
      status = { ...status, ...change };
      stoodAt = status.state === 'live' ? undefined : (stoodAt ?? clockNow());
      notify();
    },
  };
}
