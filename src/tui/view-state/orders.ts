// What this screen has asked of the gateway beside deeds, and what it was answered.
import type { Called, CommandPreview, LoggedCommand, Silence } from '../../client/index.ts';

export type PreviewAnswer = Called<'preview', CommandPreview>;

export type CommandLog =
  | { readonly state: 'not-asked' | 'asked' }
  | { readonly state: 'answered'; readonly answer: Called<'commands', readonly LoggedCommand[]> };

export type SilencesTold = Called<'silences', readonly Silence[]>;
