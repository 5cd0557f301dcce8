// What an option says of a value that it does not take.
import { InvalidArgumentError } from 'commander';

export function complaintOf(parse: (text: string) => unknown, text: string): string {
  try {
    return `it takes it as ${JSON.stringify(parse(text))}`;
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
}
