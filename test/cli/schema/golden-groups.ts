// One document of each kind that the command line prints, as commands on the floor of the scripts, whose clock stands.
//
// A line is the name of the document (that of its schema, and after a dot which one of several) and the command that prints
// it: `-o json` is said for it. What is printed line by line is an array; commands of the same name add to it. The other lines
// are those of a script: see scripts/support/parse-script.ts. Each group has a floor and a home of its own.

export const GOLDEN_GROUPS: Readonly<Record<string, string>> = {
  'of the floor': `
    queue-list     get queues
    agent-list     get agents
    contact-list   get contacts
    campaign-list  get campaigns
    source-list    get sources
    channel-list   get channels
    alert-list     get alerts`,
  'of one': `
    queue        describe queue sales
    agent        describe agent 1002
    contact      describe contact c-2
    campaign     describe campaign spring
    source       describe source north
    channel      describe channel voice
    explanation  explain serviceLevelRate --queue support
    metric-list  explain`,
  'of orders': `
    command-preview-list  agent pause 1021 --reason coffee --dry-run
    command-reply-list    agent pause 1021 --reason coffee --yes
    command-log-list      log
    command-list          get commands
    error                 get agents --filter mood=calm`,
  'of what is told everybody': `
    desk-preview       announce 'Team meeting at 17:00' --for 30m --to queue=support --dry-run
    posting            announce 'Team meeting at 17:00' --for 30m
    announcement-list  get announcements
    announcement       describe announcement n1
    withdrawal         announcement withdraw n1
    silence            alert silence --queue support --for 1h --reason 'moving desks'
    silence-list       alert silences
    silence-end        alert end-silence s1`,
  'of alerts': `
    floor rules standing
    alert                describe alert a1
    alert-list.raised    alert list
    alert-list.followed  alert list --follow -o ndjson
    when crowd: ringtop alert ack a1 --note 'calling the PBX'
    when acknowledgedNote":"calling: interrupt
    acknowledgement      alert ack a1
    dead-letter-list     alert dead-letters as nino
    resending            alert resend pager/a0/raised as nino`,
  'of this machine': `
    context-list   context list
    settings       config get
    config-report  config check
    context        context add north --url https://wall.example:7420 --theme light
    schema-list    schema
    schema-diff    schema queues --diff test/cli/schema/old-queues.json
    login          login floor --url URL by context
    < the-token-of-levan`,
  'of a data folder': `
    floor data
    made-token           token create lobby --role wall --data state/ringtop/data
    token-list           token list --data state/ringtop/data
    token                token revoke lobby --data state/ringtop/data
    customer             contact unmask c-1 --reason 'was cut off'
    audit-verdict        log verify
    history-verdict      history check
    history-compacted    history compact
    history-forgotten    history forget --customer nobody-of-that-name`,
  'of reports': `
    floor data
    queue-report            report day
    queue-report.intervals  report intervals --every 60
    queue-report.month      report month --from 2026-11-01 --to 2026-11-23
    queue-report.exits      report exits
    agent-report            report agents
    agent-report.team       report agents --by team
    campaign-report         report campaigns
    metric-contact-list     explain abandonRate --queue support --contacts --limit 2`,
  'of a PBX': `
    floor pbx
    file ringtop.yaml
    > sources:
    >   - { type: asterisk, id: north, port: PORT, user: wallboard, secret: secret }
    doctor-report  doctor --listen 0`,
  'of a recording': `
    file day.ndjson
    > {"type":"center.described","at":1795420800000,"source":"config","name":"Tbilisi","zone":"Asia/Tbilisi","dayStartHour":0}
    > {"type":"source.connected","at":1795420800000,"source":"pbx","name":"PBX","capabilities":[]}
    > {"type":"queue.described","at":1795420800000,"source":"pbx","queue":"support","name":"Support"}
    > {"type":"source.synced","at":1795420800000,"source":"pbx"}
    > {"type":"contact.queued","at":1795421000000,"source":"pbx","contact":"c2","queue":"support","ordinal":1}
    floor          replay day.ndjson`,
  'of who is connected': `
    join
    session-list  get sessions as nino`,
  'of what changes': `
    floor standing
    watch-line  watch announcements --filter state=posted -o ndjson
    when snapshot: ringtop announce 'Meeting at five' --for 1h
    when Meeting: ringtop announcement withdraw n1
    when removed: interrupt
    watch-line  watch campaigns --since k0-12/845 -o ndjson
    when mark: interrupt`,
  'of what happened': `
    floor history
    pass 2
    event-line  events --since h0/845 --type campaign --no-follow -o ndjson`,
};
