// A random stream from a seed: the same seed gives the same numbers again, on every machine.

/** The stream's next number, uniform in [0, 1), of 32 bits. */
export type SeededRandom = () => number;

/** The stream of a name: streams of different names are independent for all practical purposes. */
export function createSeededRandom(name: string): SeededRandom {
  let [a, b, c, counter] = toSeedWords(name);
  // sfc32 of the PractRand suite (C. Doty-Humphrey): 128 bits of state, period at least 2^32 from any seed.
  return function next() {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
}

/** Uniform in [low, high). */
export function drawBetween(random: SeededRandom, low: number, high: number): number {
  return low + (high - low) * random();
}

/** True with the given probability, 0…1. Always takes one number, so that the stream goes on alike. */
export function drawChance(random: SeededRandom, share: number): boolean {
  return random() < share;
}

/** One of the list's members; undefined only of an empty list. */
export function drawOne<T>(random: SeededRandom, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}

export function drawExponential(random: SeededRandom, mean: number): number {
  return -mean * Math.log(1 - random());
}

/**
 * Lognormal by its own mean and coefficient of variation (standard deviation / mean), not those of its logarithm:
 * sigma² = ln(1 + cv²), mu = ln(mean) − sigma²/2. With mean 240 and cv 1: sigma² = 0.693, mu = 5.134.
 */
export function drawLognormal(random: SeededRandom, mean: number, cv: number): number {
  const variance = Math.log(1 + cv * cv);
  return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * drawNormal(random));
}

/** Standard normal, by Box and Muller; the second of the pair is not kept, so that a draw depends on the stream alone. */
function drawNormal(random: SeededRandom): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

// Four rounds of MurmurHash3's mixing constants over the name's UTF-16 units.
function toSeedWords(name: string): [number, number, number, number] {
  let h1 = 1_779_033_703;
  let h2 = 3_144_134_277;
  let h3 = 1_013_904_242;
  let h4 = 2_773_480_762;
  for (let index = 0; index < name.length; index++) {
    const unit = name.charCodeAt(index);
    h1 = h2 ^ Math.imul(h1 ^ unit, 597_399_067);
    h2 = h3 ^ Math.imul(h2 ^ unit, 2_869_860_233);
    h3 = h4 ^ Math.imul(h3 ^ unit, 951_274_213);
    h4 = h1 ^ Math.imul(h4 ^ unit, 2_716_044_179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597_399_067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2_869_860_233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951_274_213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2_716_044_179);
  return [h1 ^ h2 ^ h3 ^ h4, h1 ^ h2, h1 ^ h3, h1 ^ h4];
}
