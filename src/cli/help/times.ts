// How times are said, in the words of `ringtop help times`.

export const TIMES = `Times, as options and their help have them:

  TIME  how long: 90s, 20m, 1h30m, 2d, 500ms. A day is 24 hours. A number alone
        is seconds only where the help says so.
  WHEN  when:
        09:00                      the latest that has been
        -2h, 90m, 7d, now          so long ago, by the floor's time
        today, yesterday           a day: --since begins with it, --until ends
        2026-11-24                 with it
        2026-11-24T09:00           what the clock reads then
        2026-11-24T09:00:00+04:00  with its zone, RFC 3339; Z is UTC
  AGE   how old it may be, as a TIME: what a live source tells is of now, for it
        is asked every 10 s and has 5 s to answer; of one that is lost it may be
        15s old already. So the least that tells is --fresh 15s, which means live.
  DAY   a day: 2026-11-24, today, yesterday, -7d
  ZONE  an IANA name (Asia/Tbilisi), UTC, or local for this machine's

Clocks are the center's unless --tz names another; this machine's own is never
taken unasked. Days begin when the center's business day does; by another clock
at midnight. What a clock skips is the instant at which it skips it, what it
reads twice the first of both. --since 22:00 --until 06:00 is one night.
JSON has instants in UTC whatever is said.
`;
