// What a config may say of the gateway's own log.
import { z } from 'zod';
import { LOG_FORMATS, LOG_LEVELS } from '../../serve/log/open-log.ts';
import { oneOf } from './scalars.ts';

export const log = z
  .strictObject({ format: oneOf(LOG_FORMATS).exactOptional(), level: oneOf(LOG_LEVELS).exactOptional() })
  .describe('as in { format: json, level: info }');
