// `npm run -s ringtop -- …` from a folder of a checkout: npm goes to the root first, and the paths were meant from there.
type Env = Readonly<Record<string, string | undefined>>;

/** The folder in which npm was asked to run ringtop's own script; undefined where something else runs it. */
export function whereAsked({ npm_package_name: name, npm_lifecycle_event: script, INIT_CWD: folder }: Env) {
  return name === 'ringtop' && (script === 'ringtop' || script === 'start') ? folder || undefined : undefined;
}
