// Which names in the log's folder can be those of its rotated files: all that rotators give, and no other log's.

/**
 * Of `queue_log`: `queue_log.0`, `queue_log.1.gz`, `queue_log-20261126`, `queue_log.1795341354`, `queue_log.old`; not
 * `queue_log_south`. Of `calls.log` also `calls-20261126.log`. A date in the name itself stands for any, so that
 * `queue-2026-11.log` has `queue-2026-10.log` beside it. What is in the file decides.
 */
export function looksRotated(name: string, log: string): boolean {
  const [, stem = log, extension = ''] = /^(.+)(\.[a-z]+)$/i.exec(log) ?? [];
  const whole = new RegExp(`^${toPattern(log)}(?:$|[.-]|_\\d)`);
  const inside = new RegExp(`^${toPattern(stem)}[._-]\\d[^/]*${toPattern(extension)}(?:$|\\.)`);
  return whole.test(name) || (extension !== '' && inside.test(name));
}

function toPattern(text: string): string {
  const pattern = text.replace(/[^\w]/g, '\\$&');
  return /\d{4}/.test(text) ? pattern.replace(/\d{2,}/g, '\\d+') : pattern;
}
