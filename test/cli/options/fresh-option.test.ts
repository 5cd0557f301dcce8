// How old an answer may be, and that no name is taken for it.
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { freshOption, partAges } from '../../../src/cli/options/fresh-option.ts';

function read(...words: string[]): { readonly fresh: unknown; readonly names: readonly string[] } {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  command.argument('[ID...]').option('--reason <TEXT>').addOption(freshOption());
  command.parse(partAges(words), { from: 'user' });
  return { fresh: command.opts().fresh, names: command.args };
}

describe('--fresh', () => {
  test.each([
    [['--fresh'], 15_000, []],
    [['--fresh', '30s'], 30_000, []],
    [['--fresh=1h30m'], 5_400_000, []],
    [['--fresh=0s'], 0, []],
    [['support', '--fresh'], 15_000, ['support']],
    [['--fresh', 'support'], 15_000, ['support']],
    [['--fresh', '600'], 15_000, ['600']],
    [['--fresh', '30s', 'support', 'sales'], 30_000, ['support', 'sales']],
    [['--fresh=30s', '15m'], 30_000, ['15m']],
    [['--fresh', '--', '30s'], 15_000, ['30s']],
    [['--', '--fresh'], undefined, ['--fresh']],
    [['support'], undefined, ['support']],
  ])('%j is an age of %s ms, and the names %j', (words, fresh, names) => {
    expect(read(...words)).toEqual({ fresh, names });
  });

  test.each(['--fresh=', '--fresh=5', '--fresh=soon', '--fresh=-2h'])('%s is refused', word => {
    expect(() => read(word)).toThrow(
      /argument '.*' is invalid\. It is a length of time: 90s, 20m, 1h30m, 2d\./,
    );
  });
});
