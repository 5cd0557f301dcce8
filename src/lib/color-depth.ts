// How many colours the terminal has, and whether it speaks UTF-8, from the environment that was passed in.

export type ColorDepth = 'none' | '16' | '256' | 'true';
export type Environment = { readonly [name: string]: string | undefined };

/** FORCE_COLOR (0…3, as in chalk) over NO_COLOR over CLICOLOR_FORCE and CLICOLOR=0 over COLORTERM over TERM. */
export function chooseColorDepth(env: Environment): ColorDepth {
  const forced = FORCED[env.FORCE_COLOR ?? ''];
  if (forced) return forced;
  // no-color.org: "when present and not an empty string".
  if (env.NO_COLOR) return 'none';
  const term = env.TERM ?? '';
  // bixense.com/clicolors: colours whatever the terminal says of itself, or none.
  const isForced = Boolean(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== '0';
  if (!isForced && (term === 'dumb' || env.CLICOLOR === '0')) return 'none';
  if (/^(truecolor|24bit)$/i.test(env.COLORTERM ?? '') || /-direct$/.test(term)) return 'true';
  if (/256/.test(term) || env.COLORTERM) return '256';
  return '16';
}

const FORCED: { readonly [value: string]: ColorDepth | undefined } = {
  0: 'none',
  false: 'none',
  1: '16',
  true: '16',
  2: '256',
  3: 'true',
};

/** POSIX: LC_ALL over LC_CTYPE over LANG. Where none is set (Windows, a bare service) UTF-8 is the likelier. */
export function speaksUtf8(env: Environment): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return !locale || /utf-?8/i.test(locale);
}
