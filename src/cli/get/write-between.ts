// What stands between the answers of `--watch`, so that whoever reads them knows where one ends.
import { RingtopError } from '../../protocol/index.ts';
import type { ListFormat } from '../output/formats.ts';

/** At most once in so long. */
export const AGAIN_MS = 1_000;

/** What stands before each answer but the first. */
const BETWEEN: Readonly<Partial<Record<ListFormat, string>>> = {
  table: '\n',
  wide: '\n',
  name: '\n',
  json: '',
  yaml: '---\n',
};
const HOME_AND_CLEAR = '\u001b[H\u001b[2J';

export interface Repeats {
  /** A table on a terminal, which is painted anew in its place, also where only the time has gone on. */
  readonly isScreen: boolean;
  /** To be called before each answer. */
  begin(): void;
}

export function openRepeats(stdout: NodeJS.WriteStream, output: ListFormat): Repeats {
  const between = BETWEEN[output];
  if (between === undefined) throw asLines(output);
  const isScreen = stdout.isTTY && (output === 'table' || output === 'wide');
  let isFirst = true;
  return {
    isScreen,
    begin() {
      stdout.write(isScreen ? HOME_AND_CLEAR : isFirst ? '' : between);
      isFirst = false;
    },
  };
}

function asLines(output: ListFormat): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: `--watch prints whole answers, and of -o ${output} nobody could tell where one ends`,
    hint: 'It goes with -o table, wide, json, yaml, name. For changes as lines: ringtop watch.',
  });
}
