// What a config has to say before some orders can be carried out on an Asterisk.

export interface OrderSettings {
  /** Supervisors, each with the channel that rings at his desk: `{levan: 'PJSIP/301'}`. */
  readonly monitors?: Readonly<Record<string, string>>;
  /** The dialplan context in which a queue's name is an extension that enters it. Absent: where its callers come from. */
  readonly queueContext?: string;
  /** The dialplan context that says which extensions a contact may be transferred to. */
  readonly transferContext?: string;
}
