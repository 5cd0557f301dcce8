// All of the command line but its most frequent question: the words, what they mean, and what became of it.
export { reportPlain, runCommandLine } from '../run-command-line.ts';
