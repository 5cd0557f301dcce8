// Whether others on this machine can read a secret that stands in the config itself.
import { stat } from 'node:fs/promises';
import type { AsteriskConfig } from '../config/config-schema.ts';
import type { CheckResult } from './source-report.ts';

export async function examineSecrecy(
  { secret }: Pick<AsteriskConfig, 'secret'>,
  file: string,
): Promise<CheckResult[]> {
  const check = { check: 'secret', title: 'nobody else can read the secret' };
  const { mode } = await stat(file);
  if (secret === undefined || process.platform === 'win32' || (mode & 0o007) === 0)
    return [{ ...check, level: 'ok', sentence: check.title }];
  return [
    {
      ...check,
      level: 'warning',
      sentence: `the secret stands in ${file}, which everybody on this machine can open: chmod 600 ${file}, or give it by env or secretFile`,
    },
  ];
}
