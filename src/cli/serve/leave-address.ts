// Leaves the address of a gateway for the other commands of its user, and not over that of another one that lives.
import { formatError } from '../../lib/format-error.ts';
import { RingtopError } from '../../protocol/index.ts';
import { askGateway } from '../connect/ask-gateway.ts';
import {
  type Address,
  readRuntimeFile,
  removeRuntimeFile,
  runtimeFilePath,
  writeRuntimeFile,
} from '../connect/runtime-file.ts';
import { ownTrust, trustIn } from '../connect/trust.ts';
import type { Host } from '../host.ts';

const WITH_TOKEN = 'with its token in RINGTOP_TOKEN';
const NO_TOKEN = 'once it is started with RINGTOP_TOKEN set: nobody is told the token that it made itself';

type Leaving = Pick<Host, 'env' | 'stderr'>;

/** Returns the way to take it back. Rejects where it cannot be written. */
export async function leaveAddress({ env, stderr }: Leaving, address: Address): Promise<() => void> {
  const path = runtimeFilePath(env);
  const other = readOther(path, address);
  if (other !== undefined && (await isAlive(other))) {
    stderr.write(
      `ringtop: another gateway of yours, ${other.url}, has left its address in ${path}; ` +
        `reach this one by --url ${address.url}, ${env.RINGTOP_TOKEN ? WITH_TOKEN : NO_TOKEN}\n`,
    );
    return () => undefined;
  }
  try {
    writeRuntimeFile(path, address);
  } catch (cause) {
    const message = `the address cannot be left in ${path}: ${formatError(cause)}`;
    throw new RingtopError(
      { code: 'bad-config', message, hint: 'Make room there, or set XDG_STATE_HOME.' },
      cause,
    );
  }
  return () => removeRuntimeFile(path, address);
}

/** A file that holds no address, or stands open to others, is nobody's. One with this very address is of a dead one. */
function readOther(path: string, { url }: Address): Address | undefined {
  try {
    const left = readRuntimeFile(path);
    return left?.url === url ? undefined : left;
  } catch {
    return undefined;
  }
}

const SILENCE_MS = 1_000;

/** Whether a gateway answers there; asked without the token, which whoever has the port by now need not know. */
async function isAlive({ url, cert }: Address): Promise<boolean> {
  try {
    const gateway = { url, hint: '', ...trustIn(ownTrust(cert)) };
    const answer = await askGateway(gateway, { path: '/healthz', silenceMs: SILENCE_MS });
    return answer.status === 200 && /"status":\s*"ok"/.test(answer.text);
  } catch (error) {
    // One that hangs still has its sources and its screens.
    return error instanceof RingtopError && error.code === 'timed-out';
  }
}
