// Whether an audit is as it was written: each line's own hash, its number, the line it follows on, and where it ends.
import { type AuditHead, readAuditLine } from './audit-line.ts';

export interface AuditText {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Without the line's end. */
  readonly text: string;
  /** No line's end follows: it was cut in the middle, or more is being written. */
  readonly isTorn?: true;
}

/**
 * `changed` its bytes are not those that its hash was made of · `missing` lines before it are gone · `inserted` it has
 * the number of another line · `moved` it stands after lines that were written later · `unchained` it follows on another
 * line than the one that stands before it · `cut-off` the end is missing, or another was put there · `torn`
 */
export type AuditTrouble = 'changed' | 'missing' | 'inserted' | 'moved' | 'unchained' | 'cut-off' | 'torn';

export interface AuditProblem {
  readonly file: string;
  readonly line: number;
  readonly trouble: AuditTrouble;
  readonly said: string;
}

export interface AuditVerdict {
  readonly lines: number;
  readonly first: AuditHead | undefined;
  readonly head: AuditHead | undefined;
  readonly problems: readonly AuditProblem[];
}

type KnownHead = AuditHead & { readonly from: string };

export interface KnownOfAudit {
  /** What the first line follows on; where it is not given, whatever the first line says. */
  readonly base?: AuditHead;
  /** Lines that are known to have been written. */
  readonly heads?: readonly KnownHead[];
  /** Hashes of such lines, where the number is not known. */
  readonly hashes?: readonly string[];
}

export async function verifyAudit(
  texts: AsyncIterable<AuditText> | Iterable<AuditText>,
  known: KnownOfAudit = {},
): Promise<AuditVerdict> {
  const chain = createChain(known);
  for await (const text of texts) chain.take(text);
  return chain.end();
}

interface Chain {
  lines: number;
  first: AuditHead | undefined;
  /** The last line in its place, or what the first is to follow on. */
  head: AuditHead | undefined;
  /** Lines since then that cannot be read. */
  unreadable: number;
  last: AuditText;
  readonly gone: Set<number>;
  readonly hashes: Set<string>;
  /** By number. Of one number there are several where an audit was written anew, and was sent elsewhere again. */
  readonly heads: Map<number, readonly KnownHead[]>;
  readonly problems: AuditProblem[];
}

function createChain({ base, heads = [], hashes = [] }: KnownOfAudit) {
  const chain: Chain = {
    ...{ lines: 0, first: undefined, head: base, unreadable: 0, last: { file: '', line: 0, text: '' } },
    ...{ gone: new Set(), hashes: new Set(hashes), problems: [] },
    heads: Map.groupBy(heads, ({ seq }) => seq),
  };
  return {
    take(at: AuditText): void {
      chain.last = at;
      const read = at.isTorn ? undefined : readAuditLine(at.text);
      if (!at.isTorn) chain.lines += 1;
      if (read !== undefined) takeLine(chain, at, read);
      else if (at.isTorn) tell(chain, at, 'torn', 'it ends in the middle: it was not written to its end');
      else {
        chain.unreadable += 1;
        tell(chain, at, 'changed', 'its bytes are not those that its hash was made of');
      }
    },
    end(): AuditVerdict {
      tellCutOff(chain);
      const { lines, first, head, problems } = chain;
      return { lines, first, head, problems };
    },
  };
}

function takeLine(chain: Chain, at: AuditText, read: AuditHead & { readonly prev: string }): void {
  const { head, gone } = chain;
  const { seq, hash, prev } = read;
  const expected = head === undefined ? seq : head.seq + 1;
  if (seq < expected) {
    if (gone.delete(seq))
      tell(chain, at, 'moved', `it is line ${seq}, and stands after line ${expected - 1}`);
    else tell(chain, at, 'inserted', `there is a line ${seq} already`);
    return;
  }
  if (seq - expected > chain.unreadable) {
    // One that cannot be read has a number too, which nobody knows.
    tell(chain, at, 'missing', `it is line ${seq}; before it ${sayMissing(expected, seq - 1)}`);
    for (let one = expected; one < seq; one++) gone.add(one);
  } else if (seq === expected && head !== undefined && prev !== head.hash) {
    tell(
      chain,
      at,
      'unchained',
      `it does not follow on line ${head.seq} as that stands: one of the two was replaced`,
    );
  }
  compareWithKnown(chain, at, { seq, hash });
  chain.first ??= { seq, hash };
  chain.head = { seq, hash };
  chain.unreadable = 0;
}

function compareWithKnown(chain: Chain, at: AuditText, { seq, hash }: AuditHead): void {
  const other = chain.heads.get(seq)?.find(known => known.hash !== hash);
  chain.heads.delete(seq);
  chain.hashes.delete(hash);
  if (other !== undefined)
    tell(
      chain,
      at,
      'changed',
      `${other.from} knows another line ${seq}: all was written anew from here, or earlier`,
    );
}

function tellCutOff(chain: Chain): void {
  const { last, head, first, heads, hashes } = chain;
  for (const [seq, [known]] of heads) {
    // Of files before the first that was given nothing is said.
    if (first !== undefined && seq < first.seq) continue;
    const ends = head === undefined ? 'there is no line' : `it ends with line ${head.seq}`;
    tell(chain, last, 'cut-off', `${ends}; ${known?.from} knows of line ${seq}`);
  }
  for (const hash of hashes)
    tell(chain, last, 'cut-off', `no line has the hash ${hash}: the end is missing, or all was written anew`);
}

function tell({ problems }: Chain, { file, line }: AuditText, trouble: AuditTrouble, said: string): void {
  problems.push({ file, line, trouble, said });
}

function sayMissing(first: number, last: number): string {
  return first === last
    ? `line ${first} is missing`
    : `lines ${first} to ${last} are missing, or some of them`;
}
