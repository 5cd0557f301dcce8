// Whether a failure is to be told as JSON, also where the command line cannot be understood: a script reads what it asked for.

export function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((word, index, words) => {
    const said = /^(?:-o=?|--output=)(.*)$/s.exec(word)?.[1];
    const next = word === '--output' || word === '-o' ? words[index + 1] : said;
    return word === '--jq' || word.startsWith('--jq=') || next === 'json' || next === 'ndjson';
  });
}
