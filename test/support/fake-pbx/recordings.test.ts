// The fake PBX beside the real one: every packet has the header lines that were recorded, in their order.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IS_SHARED_THERE, recordingOf, SHARED_MISSING } from '../../sources/asterisk/support/recordings.ts';
import { until } from '../until.ts';
import { BUSY_PLACE, callAll, orderAll, TAMAR } from './a-day-of-everything.ts';
import { type FakePbx, startFakePbx } from './index.ts';
import { connectPlainly } from './plain-client.ts';
import { type RecordedSession, readRecording, shapesOf, waysOf } from './recorded-packets.ts';

const BOTH = ['busy.ndjson.gz', 'restart.ndjson.gz', 'longnames.firehose.ndjson.gz'];
const FIXTURES = [...BOTH, 'longnames.ndjson.gz'];
const WHOLE = [...BOTH, 'longnames.ndjson', 'busy.readonly.ndjson.gz'];
/** Answers to actions that only the supervisor's session sent, which was not recorded byte by byte. */
const PLAIN_REPLY = 'Response ActionID Message';

let pbx: FakePbx;
let faked: RecordedSession;

beforeAll(async () => {
  pbx = await startFakePbx({
    ...BUSY_PLACE,
    users: [{ name: 'wallboard', secret: 'secret', read: ['all'] }],
  });
  const client = await connectPlainly(pbx.port);
  await client.ask('Login', { Username: 'wallboard', Secret: 'secret' });
  callAll(pbx);
  await orderAll(pbx, client);
  pbx.add('support', TAMAR);
  pbx.remove('support', '1027');
  const talking = pbx.join('sales');
  pbx.answer(talking, '1001');
  await pbx.restart({ isGraceful: true });
  await until(() => client.isClosed);
  const actions = new Map(pbx.actions.map(({ id = '', name }) => [id, name]));
  faked = { packets: client.packets, actions };
});
afterAll(() => pbx.stop());

describe.each([
  { folder: 'fixtures', files: FIXTURES, isThere: true },
  { folder: 'shared', files: WHOLE, isThere: IS_SHARED_THERE },
] as const)('beside the recordings in $folder', ({ folder, files, isThere }) => {
  const note = isThere ? '' : `: ${SHARED_MISSING}`;
  let recordings: readonly RecordedSession[] = [];
  beforeAll(() => {
    if (isThere) recordings = files.map(file => readRecording(recordingOf(folder, file)));
  });

  test.skipIf(!isThere)(`a packet has the header lines that such a packet has there${note}`, () => {
    const recorded = shapesOf(recordings);
    const strange = [...shapesOf([faked])].flatMap(([kind, shapes]) => {
      const known = recorded.get(kind) ?? new Set([...shapes].filter(shape => shape === PLAIN_REPLY));
      const isLeftOut = !recorded.has(kind) && folder === 'fixtures';
      return isLeftOut ? [] : [...shapes].filter(shape => !known.has(shape)).map(shape => ({ kind, shape }));
    });
    expect(strange).toEqual([]);
  });

  test.skipIf(!isThere)(`a caller goes no way that nobody went there${note}`, () => {
    const recorded = new Set(recordings.flatMap(waysOf));
    const gone = waysOf(faked).filter(way => folder === 'shared' || recorded.has(way));
    expect(gone.length).toBeGreaterThan(3);
    expect(gone.filter(way => !recorded.has(way))).toEqual([]);
  });
});
