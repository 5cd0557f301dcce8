// Starts ringtop as the README says, in a real terminal, sees the wall move, quits, and sees the terminal restored.
import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

const LIMIT_MS = 60_000;
const FRAMES = 5;
const [columns, rows] = [120, 40];

const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
const npm = spawn('npm', ['start', '--', '--seed', '7', '--speed', '10'], {
  cols: columns,
  rows,
  env: { ...process.env, TERM: 'xterm-256color', FORCE_COLOR: undefined, NO_COLOR: undefined, CI: undefined },
});

/** @type {Set<string>} */
const screens = new Set();
let said = '';
let hasQuit = false;

npm.onData(text => {
  said += text;
  terminal.write(text, look);
});
npm.onExit(({ exitCode }) => finish(exitCode));
const limit = setTimeout(() => fail(`no moving wall within ${LIMIT_MS / 1000} s`), LIMIT_MS);

function look() {
  const screen = readScreen();
  if (hasQuit || !/WAITING/i.test(screen) || !/live/i.test(screen)) return;
  screens.add(screen);
  if (screens.size < FRAMES) return;
  hasQuit = true;
  process.stdout.write(`${screen.trimEnd()}\n`);
  npm.write('q');
}

function readScreen() {
  const { active } = terminal.buffer;
  return Array.from({ length: rows }, (_, row) => active.getLine(row)?.translateToString(true) ?? '').join(
    '\n',
  );
}

/** @param {number} exitCode */
function finish(exitCode) {
  clearTimeout(limit);
  if (!hasQuit) fail(`npm start ended with ${exitCode} before the wall moved`);
  else if (exitCode !== 0) fail(`q ended npm start with ${exitCode}`);
  else if (said.lastIndexOf('\x1b[?1049l') < said.lastIndexOf('\x1b[?1049h'))
    fail('the terminal was not restored');
  else process.stdout.write(`the wall moved ${screens.size} times and quit\n`);
}

/** @param {string} why */
function fail(why) {
  process.stderr.write(`${why}\n${readScreen()}\n`);
  process.exitCode = 1;
  npm.kill();
}
