// What a command does once its words are understood: the exit code it ends with.
import type { Host } from './host.ts';

export type Task = (host: Host) => Promise<number>;
export type Begin = (task: Task) => Promise<void>;
