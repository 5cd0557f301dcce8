// What is said of a config that is wrong.
import { RingtopError } from '../../../src/protocol/index.ts';

export interface Said {
  readonly message: string;
  readonly hint: string | undefined;
}

export function complaintOf(read: () => unknown): Said {
  try {
    read();
  } catch (error) {
    if (error instanceof RingtopError && error.code === 'bad-config')
      return { message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error('nothing was said');
}
