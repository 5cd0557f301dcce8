// What a config may say of an agent that no PBX tells: who sits behind which interfaces, in which team, where.

export interface MemberSettings {
  /** Short and typable: letters, digits, `-`, `_`, `.`; it outlives a change of interface. */
  readonly id: string;
  readonly name?: string;
  readonly team?: string;
  readonly location?: string;
  /** The queues where he belongs, by id or by their name at the source; absent: those he logs in to. */
  readonly home?: readonly string[];
  /** As the queues have them: `PJSIP/1002`, `Local/1002@agents/n`. No two agents have the same. */
  readonly interfaces: readonly string[];
}
