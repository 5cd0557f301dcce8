// What can be copied off the screen.

export const COPY_WHAT = ['name', 'row', 'list', 'screen', 'command'] as const;
export type CopyWhat = (typeof COPY_WHAT)[number];
