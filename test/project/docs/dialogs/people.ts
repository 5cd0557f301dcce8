// Where on the screens of the docs somebody is found, by the keys that a lead would press.

/** The cursor on him, in the list of agents. */
export function at(name: string): readonly string[] {
  return ['3', ...find(name)];
}

/** As many as there are of those, marked. */
export function marked(filter: string): readonly string[] {
  return ['3', ...find(filter), '*'];
}

export function find(text: string): readonly string[] {
  return ['/', text, 'enter'];
}
