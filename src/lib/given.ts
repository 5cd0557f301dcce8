// What was said, without what was not.

export type Given<Said> = { [Key in keyof Said]?: Exclude<Said[Key], undefined> };

/** Without the keys of which nothing is said. */
export function given<Said extends object>(said: Said): Given<Said>;
export function given(said: object): object {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
