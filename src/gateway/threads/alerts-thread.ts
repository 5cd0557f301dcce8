// The thread that writes down what alerts remember.
import { createAlertWriter } from '../alerts/store/alert-writer.ts';
import { serveThread } from './serve-thread.ts';

serveThread((folder: string) => createAlertWriter(folder));
