// The center as a config describes it; its day starts at midnight unless it says otherwise.
import type { CenterDescribed } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Config } from '../config/config-schema.ts';

export type Center = Pick<CenterDescribed, 'name' | 'zone' | 'dayStartHour'>;

export function centerOf({ center }: Config): Center | undefined {
  return center === undefined ? undefined : { dayStartHour: 0, ...center, name: cleanText(center.name) };
}
