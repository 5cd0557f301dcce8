// The live feed of a gateway, put together: the link, the document, its time, the calls, and the frames for a screen.
import { type EpochMs, KINDS, type Kind } from '../floor/index.ts';
import { given } from '../lib/given.ts';
import { realTimers, type Timers } from '../lib/timers.ts';
import { toChangesSince } from './changes-since.ts';
import { createOrders } from './create-orders.ts';
import { createDocumentStore, type Position } from './document-store.ts';
import { createEventLog, type EventLog } from './event-log.ts';
import type { Feed, FeedStatus } from './feed.ts';
import type { ChangesSince, FeedOptions, OpenFeed, Unread } from './feed-options.ts';
import { FloorFollower, type OtherMessage } from './floor-follower.ts';
import { createFloorTime } from './floor-time.ts';
import { createFrames, type Frames } from './frames.ts';
import { createHistories, type Histories } from './histories.ts';
import { createLateNewsDesk, type LateNewsDesk } from './late-news.ts';
import { GatewayLink } from './link/gateway-link.ts';
import type { LinkState } from './link/link-states.ts';
import { openWsSocket } from './link/open-ws-socket.ts';
import type { Orders } from './orders.ts';
import { type Answered, createPendingCalls, notConnected, type PendingCalls } from './pending-calls.ts';
import { toStatus } from './to-status.ts';
import { createVoucher, type Voucher } from './vouching.ts';

export function openFeed(options: FeedOptions): OpenFeed {
  const feed = new GatewayFeed(options);
  feed.start();
  return feed;
}

const NO_LAYOUTS = {};

/** A command waits up to ten seconds for its turn, and up to ten for the source. */
const CALL_MS = 25_000;

class GatewayFeed implements OpenFeed {
  readonly #timers: Timers;
  readonly #wallNow: () => EpochMs;
  readonly #kinds: readonly Kind[];
  readonly #lateNews: LateNewsDesk;
  readonly #orders: Orders = createOrders((method, params) => this.#ask(method, params));
  readonly #histories: Histories = createHistories((method, params) => this.#ask(method, params));
  readonly #eventLog: EventLog = createEventLog((method, params) => this.#ask(method, params));
  readonly #store = createDocumentStore();
  readonly #time;
  readonly #frames: Frames;
  readonly #calls: PendingCalls;
  readonly #voucher: Voucher;
  readonly #link: GatewayLink;
  readonly #follower: FloorFollower;
  #lastId = 0;
  #unknownCount = 0;

  constructor(options: FeedOptions) {
    const { kinds = KINDS, timers = realTimers, wallNow = Date.now, onLateNews } = options;
    const { openSocket = openWsSocket, random = Math.random, locate, program } = options;
    this.#timers = timers;
    this.#wallNow = wallNow;
    this.#kinds = kinds;
    this.#lateNews = createLateNewsDesk(onLateNews);
    this.#time = createFloorTime(timers.now);
    this.#frames = createFrames(timers);
    this.#calls = createPendingCalls(timers);
    this.#voucher = createVoucher(timers, () => this.#lapse());
    this.#link = new GatewayLink({
      locate: () => ({ ...locate(), ...given({ program }) }),
      openSocket,
      timers,
      random,
      onText: text => this.#take(text),
      onState: state => this.#enter(state),
    });
    this.#follower = new FloorFollower({
      kinds,
      store: this.#store,
      time: this.#time,
      voucher: this.#voucher,
      isOpen: () => this.#link.state === 'open',
      askAgain: () => this.#subscribe(),
      onEvent: (event, reason) => this.#link.happen(event, reason),
      onProgress: () => this.#link.settle(),
    });
  }

  start(): void {
    this.#link.start();
  }

  get document() {
    return this.#store.document;
  }

  get position(): Position | undefined {
    return this.#store.position;
  }

  get hasDocument(): boolean {
    return this.#store.position !== undefined;
  }

  get you() {
    return this.#follower.you;
  }

  get gatewayVersion() {
    return this.#follower.gateway?.version;
  }

  get layouts() {
    return this.#follower.gateway?.layouts ?? NO_LAYOUTS;
  }

  get gatewayWord() {
    return this.#follower.gateway?.word;
  }

  get rate(): number {
    return this.#time.rate;
  }

  get status(): FeedStatus {
    return toStatus({
      link: this.#link,
      voucher: this.#voucher,
      asOf: this.#follower.asOf,
      rate: this.rate,
      nowMs: this.#timers.now(),
    });
  }

  get unread(): Unread {
    const { garbageCount, gapCount } = this.#follower;
    return { garbage: garbageCount, unknown: this.#unknownCount, gaps: gapCount };
  }

  readonly dataNow = (): EpochMs => {
    const running = this.#voucher.vouching === 'fresh' ? this.#time.now() : undefined;
    return running ?? this.#follower.asOf ?? this.#wallNow();
  };

  readonly clockNow = (): EpochMs => this.#time.now() ?? this.#wallNow();

  readonly subscribe = (onChange: () => void): (() => void) => this.#frames.subscribe(onChange);

  readonly call: Orders['call'] = order => this.#orders.call(order);
  readonly preview: Orders['preview'] = order => this.#orders.preview(order);
  readonly tell: Orders['tell'] = order => this.#orders.tell(order);
  readonly undo: Orders['undo'] = (command, steering) => this.#orders.undo(command, steering);
  readonly previewUndo: Orders['previewUndo'] = command => this.#orders.previewUndo(command);
  readonly listCommands: Orders['listCommands'] = wanted => this.#orders.listCommands(wanted);
  readonly listSilences: Orders['listSilences'] = () => this.#orders.listSilences();
  readonly tellShown: Orders['tellShown'] = announcement => this.#orders.tellShown(announcement);

  readonly agentHistory: Histories['agentHistory'] = asked => this.#histories.agentHistory(asked);
  readonly contactHistory: Histories['contactHistory'] = contact => this.#histories.contactHistory(contact);
  readonly listEvents: EventLog['listEvents'] = asked => this.#eventLog.listEvents(asked);
  readonly changesSince = async (since: Position): Promise<ChangesSince> =>
    toChangesSince(await this.#ask('floor.changes', { kinds: this.#kinds, since }));

  readonly queueReport: Histories['queueReport'] = asked => this.#histories.queueReport(asked);

  readonly onLateNews: Feed['onLateNews'] = listener => this.#lateNews.listen(listener);

  readonly close = async (): Promise<void> => {
    this.#frames.stop();
    this.#voucher.stop();
    this.#calls.abandon('the feed was closed');
    await this.#link.leave();
  };

  async #ask(method: string, params: object): Promise<Answered> {
    if (this.#link.state !== 'open') return notConnected(this.#link);
    const id = this.#nextId();
    const answered = this.#calls.add(id, CALL_MS);
    this.#link.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return answered;
  }

  #take(text: string): void {
    const other = this.#follower.read(text);
    if (other === undefined) this.#frames.touch();
    else this.#takeOther(other);
  }

  #takeOther(message: OtherMessage): void {
    if (this.#lateNews.take(message)) return;
    if (message.type === 'stopping') this.#link.expectAbsence(message.stopping);
    else if (!this.#calls.take(message)) this.#unknownCount += 1;
  }

  #enter(state: LinkState): void {
    if (state === 'resuming') this.#subscribe();
    if (state === 'waiting') {
      this.#voucher.lineLost();
      this.#calls.abandon('the connection was lost');
    }
    this.#frames.touch();
  }

  #subscribe(): void {
    this.#link.send(this.#follower.subscribe(this.#nextId()));
  }

  #lapse(): void {
    // Where the line is lost already, its next try is under way.
    if (this.#link.state === 'open') this.#link.happen('lost', 'nothing was heard for twelve seconds');
    this.#frames.touch();
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
