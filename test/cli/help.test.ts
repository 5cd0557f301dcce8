// The help of every command, whole, as a person reads it: these tests are its documentation.
import { describe, expect, test } from 'vitest';
import { runRingtop } from './run-ringtop.ts';

const HELP = {
  ringtop: [
    'Usage: ringtop [command] [options]',
    '',
    'htop for the call floor: a live terminal wallboard and admin tool for',
    'contact-center supervisors.',
    '',
    'Without a command: the tool, with keys, on the gateway that runs here.',
    '',
    'Commands:',
    '  wall           the screen for a monitor that has no keyboard',
    '  demo           a simulated center at once: gateway and wall in one process',
    '  replay FILE    play a recording, or print where it ends as JSON',
    '  gateway        own the floor: connect its sources, serve the feed',
    '  get KIND       print the queues, agents, contacts … as they are',
    '  help [TOPIC]   the help of a command; `help exit-codes` lists those',
    '',
    'Options:',
    '  -V, --version  print the version',
    '  --url URL      gateway to ask (default: RINGTOP_URL, else the one that runs',
    '                 here)',
    '  --theme NAME   dark, light, high-contrast or monochrome (default: dark)',
    '  -h, --help     print this help',
    '',
    'Examples:',
    '  $ ringtop demo        a simulated center, at once',
    '  $ ringtop gateway &   own the floor, without a screen',
    '  $ ringtop             join it, with keys',
    '  $ ringtop get queues  its queues, as a table',
    '',
  ],
  wall: [
    'Usage: ringtop wall [options]',
    '',
    'Show the wall on a screen that nobody touches. It joins the gateway that runs',
    'here, or the one that --url names, and joins it again by itself whenever it was',
    'away.',
    '',
    'Options:',
    '  --url URL     gateway to ask (default: RINGTOP_URL, else the one that runs',
    '                here)',
    '  --theme NAME  dark, light, high-contrast or monochrome (default: dark)',
    '  -h, --help    print this help',
    '',
    'Examples:',
    '  $ ringtop wall                              of the gateway on this machine',
    '  $ ringtop wall --theme light                for a bright room',
    '  $ ringtop wall --url http://127.0.0.1:7420  of another, by a tunnel',
    '',
  ],
  demo: [
    'Usage: ringtop demo [options]',
    '',
    'Watch a believable center: queues, agents and campaigns of a simulator, served',
    'by a gateway of its own over a loopback socket with a token that only this',
    'process knows. Nothing is set up, nothing is left behind.',
    '',
    'Options:',
    '  --seed N         whole number; the same seed and date give the same day',
    '                   (default: 1)',
    '  --speed N        floor seconds a second, over 0 to 1000 (default: 1)',
    '  --date DAY       the simulated day, YYYY-MM-DD (default: today)',
    '  --events FILE    no screen: write the floor events of the day, one JSON object',
    '                   a line; - is standard output',
    '  --until SECONDS  with --events: stop so many seconds into the day (default:',
    '                   its end)',
    '  --theme NAME     dark, light, high-contrast or monochrome (default: dark)',
    '  -h, --help       print this help',
    '',
    'Examples:',
    '  $ ringtop demo --speed 10                  ten times as fast',
    '  $ ringtop demo --seed 7 --date 2026-11-23  the same day for everybody',
    '  $ ringtop demo --events - | head -n 3      what a floor event looks like',
    '',
  ],
  replay: [
    'Usage: ringtop replay FILE [options]',
    '',
    'Play a recording of an Asterisk manager session, or of floor events as `ringtop',
    'demo --events` writes them; gzip or not. On a terminal it opens the wall on it;',
    'with -o json it prints the floor at the end and exits.',
    '',
    'Arguments:',
    '  FILE                 the recording, NDJSON; its start is read from the',
    '                       .meta.json beside it',
    '',
    'Options:',
    '  --speed N            recorded seconds a second, over 0 to 1000, or max',
    '                       (default: 1; with -o always max)',
    '  --until SECONDS      stop so many seconds into the recording (default: its',
    '                       end)',
    '  --start TIME         when the recording began, RFC 3339 (default: from its',
    '                       .meta.json)',
    '  --config FILE        its `queues` give targets and service levels (default:',
    '                       none)',
    '  -o, --output FORMAT  json: print the floor at the end, no screen (default: the',
    '                       wall)',
    '  --theme NAME         dark, light, high-contrast or monochrome (default: dark)',
    '  -h, --help           print this help',
    '',
    'Examples:',
    '  $ ringtop replay day.ndjson.gz --speed 10           ten times as fast',
    '  $ ringtop replay day.ndjson.gz -o json              the floor at its end',
    '  $ ringtop replay day.ndjson.gz --until 300 -o json  after five minutes',
    '',
  ],
  gateway: [
    'Usage: ringtop gateway [options]',
    '',
    'Own the floor without a screen: connect the sources that the config names, serve',
    'them over WebSocket and HTTP until stopped (Ctrl-C or SIGTERM). On loopback it',
    'leaves its address and a token in a file that only you can read, and your other',
    'ringtop commands find it by themselves; RINGTOP_TOKEN gives it a token of your',
    'own.',
    '',
    'Options:',
    '  --config FILE   YAML (default: none, the simulator)',
    '  --host ADDRESS  address to listen on (default: 127.0.0.1)',
    '  --port N        port to listen on, 0 for any free one (default: 7420)',
    '  -h, --help      print this help',
    '',
    'Examples:',
    '  $ ringtop gateway &                      in the background, with the simulator',
    '  $ ringtop gateway --config ringtop.yaml  the sources and queues of a config',
    '  $ ringtop gateway --port 0               on any free port',
    '',
  ],
  get: [
    'Usage: ringtop get KIND [options]',
    '',
    'Print what is on the floor at this moment, from the gateway that runs here or',
    'that --url names.',
    '',
    'Arguments:',
    '  KIND                 queues, agents, contacts, campaigns, sources or channels',
    '',
    'Options:',
    '  -o, --output FORMAT  table for people, json for scripts (default: table)',
    '  --url URL            gateway to ask (default: RINGTOP_URL, else the one that',
    '                       runs here)',
    '  --timeout SECONDS    give up after so long without an answer (default: 10)',
    '  -h, --help           print this help',
    '',
    'Examples:',
    '  $ ringtop get queues                               as a table',
    '  $ ringtop get agents -o json                       as one JSON object',
    "  $ ringtop get queues -o json | jq '.items[].name'  in a script",
    '',
  ],
  help: [
    'Usage: ringtop help [TOPIC]',
    '',
    'Print the help of a command, or the list of exit codes.',
    '',
    'Arguments:',
    '  TOPIC       a command, or exit-codes (default: ringtop itself)',
    '',
    'Options:',
    '  -h, --help  print this help',
    '',
    'Examples:',
    '  $ ringtop help replay      the same as ringtop replay --help',
    '  $ ringtop help exit-codes  what a script may rely on',
    '',
  ],
} as const;

const EXIT_CODES = [
  'Exit codes:',
  '    0  done; also when the reader of a pipe closed it',
  '    1  failed',
  '    2  the command line or the config is wrong',
  '    3  not found',
  '    4  not allowed, or not logged in',
  '    5  stale or partial data, where fresh data was asked for',
  '    6  refused by the source',
  '    7  the outcome is unknown',
  '    8  cannot connect',
  '  124  timed out',
  '  130  interrupted',
  '',
];

describe('the help', () => {
  test.each(Object.entries(HELP))('of %s says how it is used, in 80 columns', async (command, expected) => {
    const words = command === 'ringtop' ? ['--help'] : [command, '--help'];
    const { exit, stdout, stderr } = await runRingtop(words);
    expect(stdout.split('\n')).toEqual(expected);
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  });

  test('is the same when asked for by `help`', async () => {
    expect((await runRingtop(['help'])).stdout.split('\n')).toEqual(HELP.ringtop);
    expect((await runRingtop(['help', 'replay'])).stdout.split('\n')).toEqual(HELP.replay);
  });

  test('is as wide on a terminal of 40 columns: it is compared, and copied', async () => {
    const { stdout } = await runRingtop(['get', '--help'], { env: { COLUMNS: '40' } });
    expect(stdout.split('\n')).toEqual(HELP.get);
  });

  test('lists the exit codes that a script may rely on', async () => {
    expect(await runRingtop(['help', 'exit-codes'])).toEqual({
      exit: 0,
      stdout: EXIT_CODES.join('\n'),
      stderr: '',
    });
  });
});

test('the version is the package’s', async () => {
  expect(await runRingtop(['--version'])).toEqual({ exit: 0, stdout: '0.1.0\n', stderr: '' });
});
