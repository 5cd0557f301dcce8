// Does something for each of many, a few at a time: a gateway has others to listen to as well.

const ABREAST = 8;

/** In their order; what comes of them stands in theirs too. */
export async function eachAbreast<One, Done>(
  ones: readonly One[],
  work: (one: One) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const left = [...ones.entries()];
  const takeNext = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      done[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: ABREAST }, takeNext));
  return done;
}
