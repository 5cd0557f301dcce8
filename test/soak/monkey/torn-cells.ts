// Whether a screen shows what it would show if all of it were written anew onto an empty terminal.
import { turns } from '../../journeys/support/clock.ts';
import type { Wall } from '../../journeys/support/wall.ts';
import { createTerminal, type TestTerminal } from '../../tui/support/terminal.ts';

/** The rows that differ, with the first cell of each; none where all is well. */
export async function findTornRows({ terminal, process: wallProcess, screen }: Wall): Promise<string[]> {
  await isQuiet({ terminal, screen });
  const shown = readRows(terminal);
  // Who was stopped writes everything anew.
  wallProcess.emit('SIGCONT');
  await screen();
  const plain = createTerminal(terminal.columns, terminal.rows);
  plain.stdout.write(terminal.takeWritten());
  await plain.drained();
  const wanted = readRows(plain);
  return shown.flatMap((row, index) => tellDifference(row, wanted[index] ?? [], index));
}

/** Answers may still come in, and files be written: all that they bring is drawn then. */
async function isQuiet({ terminal, screen }: Pick<Wall, 'terminal' | 'screen'>): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
    // What ends within this turn is drawn in the next one.
    const isWaiting = isWaitingForFiles();
    await screen();
    await turns(1);
    if (terminal.takeWritten() !== '' || isWaiting || isWaitingForFiles()) quiet = 0;
  }
}

/** What becomes of a file that is being written is told on the screen. */
function isWaitingForFiles(): boolean {
  return process.getActiveResourcesInfo().some(name => /^(?:FSReq|CloseReq)/.test(name));
}

const QUIET_TURNS = 2;

function tellDifference(row: readonly string[], wanted: readonly string[], index: number): string[] {
  const column = row.findIndex((cell, at) => cell !== wanted[at]);
  return column < 0 ? [] : [`row ${index}, column ${column}: ${row[column]}, and not ${wanted[column]}`];
}

/** Of each cell what is seen: a blank has no colour but that of its ground. */
function readRows(terminal: TestTerminal): string[][] {
  return Array.from({ length: terminal.rows }, (_, row) =>
    terminal
      .cells(row)
      .map(({ text, color, background, isBold, isDim, isInverse }) =>
        text.trim() === '' && !isInverse
          ? `blank on ${background}`
          : `${text} ${color} on ${background}${isBold ? ' bold' : ''}${isDim ? ' dim' : ''}${isInverse ? ' inverse' : ''}`,
      ),
  );
}
