// `ringtop alert silences` and `dead-letters`, once their words are understood.
export { printDeadLetters, printSilences } from '../alerts/print-rows.ts';
