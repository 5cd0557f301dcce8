// A column's title as people write it down: `SL 30m` and `sl30m` are `SL30M`, `time` is `TIME (Asia/Tbilisi)`.

export function titleKey(title: string): string {
  return title
    .replace(/ \(.*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}
