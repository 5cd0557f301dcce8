// A door of its own for those who look after the gateway, without a token: on this machine's loopback, and nowhere else.
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { formatError } from '../../lib/format-error.ts';
import { RingtopError } from '../../protocol/index.ts';
import { refusalOf } from '../access/check-request.ts';
import { formatAddress, isLoopback, type ListenAddress } from '../access/listen-address.ts';
import { type Answer, toFailureAnswer, writeAnswer } from '../http/answer.ts';
import { answerMetrics, answerProbe, isMetrics, type Probes } from '../http/probes.ts';
import { listenOn } from '../listen-on.ts';
import type { Log } from '../log.ts';

export interface MetricsDoor {
  readonly url: string;
  close(): Promise<void>;
}

/** Rejects where it cannot listen there, or may not. */
export async function openMetricsDoor(listen: ListenAddress, probes: Probes, log: Log): Promise<MetricsDoor> {
  if (!isLoopback(listen.host)) throw refuseOpenDoor(listen);
  const server = createServer((request, response) => {
    answer(request, probes)
      .then(answered => writeAnswer(request, response, answered))
      .catch((error: unknown) => {
        log({ level: 'error', what: 'metrics not told', reason: formatError(error) });
        response.destroy();
      });
  });
  const url = formatAddress('http', await listenOn(server, listen));
  log({ level: 'info', what: 'metrics', url: `${url}/metrics` });
  return {
    url,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A web page in a browser of this machine, or a name that was pointed here, is not who this is for. */
const RULES = { allowedOrigins: [], names: [], loopbackOnly: true, insecure: false };

async function answer(request: IncomingMessage, probes: Probes): Promise<Answer> {
  const refused = refusalOf(request.headers, { isPrivate: true }, RULES);
  if (refused !== undefined) return toFailureAnswer(refused);
  const { pathname } = URL.parse(request.url ?? '/', 'http://gateway') ?? { pathname: 'nowhere' };
  if (isMetrics(pathname)) return answerMetrics(probes);
  return (
    answerProbe(request, pathname, probes) ??
    toFailureAnswer({
      code: 'unknown-method',
      message: `there is no page ${JSON.stringify(pathname)}`,
      hint: 'there are: /metrics /healthz /readyz',
    })
  );
}

function refuseOpenDoor({ host }: ListenAddress): RingtopError {
  return new RingtopError({
    code: 'bad-config',
    message: `metrics.listen.host is ${JSON.stringify(host)}: whoever reaches it would read the floor without a token`,
    hint: 'Let it listen on 127.0.0.1; from elsewhere /metrics is read at the gateway, with a viewer’s token.',
  });
}
