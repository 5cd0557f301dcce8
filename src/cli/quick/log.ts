// `ringtop log`, once its words are understood.

export { printLog } from '../log/print-log.ts';
