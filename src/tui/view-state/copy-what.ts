// What can be copied off the screen.

export const COPY_WHAT = ['name', 'row', 'list', 'screen', 'command'] as const;
/** Of the row under the cursor also the cell of a column. */
export type CopyWhat = (typeof COPY_WHAT)[number] | { readonly column: string };
