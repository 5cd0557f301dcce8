// What arrives at a syslog and in a file: real sockets on loopback, and a real file.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type ListenOptions } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDestination } from '../../../../src/gateway/journal/elsewhere/destination.ts';
import { until } from '../../../support/until.ts';

const AT = Date.UTC(2026, 10, 27, 10);
const LINE = '{"seq":1,"why":"ärger"}';
const MESSAGE = /^<109>1 2026-11-27T10:00:00\.000Z \S+ ringtop \d+ audit - \{"seq":1,"why":"ärger"\}$/;
const folder = mkdtempSync(join(tmpdir(), 'ringtop-elsewhere-'));

async function openListener(options: ListenOptions) {
  let heard = '';
  const server = createServer(socket => socket.on('data', bytes => (heard += String(bytes))));
  server.listen(options);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { heard: () => heard, address: server.address() as AddressInfo };
}

test('a file gets the line as it stands in the audit', async () => {
  const file = join(folder, 'copy.ndjson');
  const destination = openDestination({ file });
  await destination.send(LINE, AT);
  await destination.send(LINE, AT);
  expect(readFileSync(file, 'utf8')).toBe(`${LINE}\n${LINE}\n`);
});

test('a file that cannot be written is told', async () => {
  await expect(openDestination({ file: join(folder, 'no/such/folder') }).send(LINE, AT)).rejects.toThrow(
    'ENOENT',
  );
});

test('a syslog gets it as a datagram', async () => {
  const server = createSocket('udp4');
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  const heard = once(server, 'message');
  const destination = openDestination({ syslog: `udp://127.0.0.1:${server.address().port}` });
  await destination.send(LINE, AT);
  const [bytes] = await heard;
  expect(String(bytes)).toMatch(MESSAGE);
  await destination.close();
  server.close();
});

test('a syslog gets it over TCP, behind its length in bytes', async () => {
  const { heard, address } = await openListener({ port: 0, host: '127.0.0.1' });
  const destination = openDestination({ syslog: `tcp://127.0.0.1:${address.port}` });
  await destination.send(LINE, AT);
  await until(() => heard().includes('}'));
  const [length = '', ...message] = heard().split(' ');
  expect(message.join(' ')).toMatch(MESSAGE);
  expect(Number(length)).toBe(Buffer.byteLength(message.join(' ')));
  await destination.close();
});

test('a syslog on a socket of this machine gets a line', async () => {
  const path = join(folder, 'syslog.sock');
  const { heard } = await openListener({ path });
  const destination = openDestination({ syslog: `unix:${path}` });
  await destination.send(LINE, AT);
  await until(() => heard().endsWith('\n'));
  expect(heard().trimEnd()).toMatch(MESSAGE);
  await destination.close();
});

test('a syslog that is not there is told, and one that comes back is found again', async () => {
  const path = join(folder, 'later.sock');
  const destination = openDestination({ syslog: `unix:${path}` });
  await expect(destination.send(LINE, AT)).rejects.toThrow('ENOENT');
  const { heard } = await openListener({ path });
  await destination.send(LINE, AT);
  await until(() => heard() !== '');
  await destination.close();
});

test.each(['log.example', 'udp://log.example', 'http://log.example:514', 'unix:log'])(
  '%s is no syslog',
  syslog => {
    expect(() => openDestination({ syslog })).toThrow('is no address of a syslog');
  },
);
