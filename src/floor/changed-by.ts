// Who or what caused a change, where the source tells it.

export interface ChangedBy {
  readonly who: string;
  /** How it reached the floor: `pbx`, `command`, `schedule`, `agent`. */
  readonly how: string;
}
