// A JSON body and its compressed forms, each made once, however many ask for it.
import { promisify } from 'node:util';
// Whole, because naming what an older Node has not would not even load.
import zlib from 'node:zlib';

export type Encoding = 'zstd' | 'br' | 'gzip' | 'identity';

export interface Body {
  readonly text: string;
  in(encoding: Encoding): Promise<Buffer>;
}

type Compress = (bytes: Buffer) => Promise<Buffer>;

const asGzip = promisify<Buffer, Buffer>((bytes, done) => zlib.gzip(bytes, { level: 6 }, done));
// Quality 4 is about gzip's speed; 11, the default, takes seconds for a large floor.
const asBrotli = promisify<Buffer, Buffer>((bytes, done) =>
  zlib.brotliCompress(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } }, done),
);

// Level 1: on a floor it came out smaller than the default, and quicker (npm run bench snapshot).
const asZstd = promisify<Buffer, Buffer>((bytes, done) =>
  zlib.zstdCompress(bytes, { params: { [zlib.constants.ZSTD_c_compressionLevel]: 1 } }, done),
);

/** Best first. Node has zstd from 22.15 on. */
const COMPRESSIONS: ReadonlyMap<Encoding, Compress> = new Map<Encoding, Compress>([
  ...(typeof zlib.zstdCompress === 'function' ? ([['zstd', asZstd]] as const) : []),
  ['br', asBrotli],
  ['gzip', asGzip],
]);

export function createBody(text: string): Body {
  const bytes = Buffer.from(text);
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    text,
    in(encoding) {
      const compress = COMPRESSIONS.get(encoding);
      if (compress === undefined) return Promise.resolve(bytes);
      const compressed = made.get(encoding) ?? compress(bytes);
      made.set(encoding, compressed);
      return compressed;
    },
  };
}

/** `gzip, br;q=0.5, zstd;q=0` → gzip: the best of what is accepted most (RFC 9110 §12.5.3). */
export function chooseEncoding(acceptEncoding: string): Encoding {
  const qualities = new Map(acceptEncoding.split(',').map(toQuality));
  const qualityOf = (encoding: Encoding): number => qualities.get(encoding) ?? qualities.get('*') ?? 0;
  let best: Encoding = 'identity';
  let bestQuality = 0;
  for (const encoding of COMPRESSIONS.keys())
    if (qualityOf(encoding) > bestQuality) [best, bestQuality] = [encoding, qualityOf(encoding)];
  return best;
}

/** ` br;q=0.5` → [`br`, 0.5] */
function toQuality(entry: string): readonly [string, number] {
  const [name = '', ...parameters] = entry.split(';').map(part => part.trim().toLowerCase());
  const quality = parameters.find(parameter => parameter.startsWith('q='))?.slice(2);
  return [name, quality === undefined ? 1 : Number(quality) || 0];
}
