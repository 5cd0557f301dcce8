// How a row says which of its figures its source can never tell.

/** Keyed by the figure's name, e.g. `{wrapUpMs: true}`. A figure named here is absent, not zero. */
export type CannotTell = { readonly [figure: string]: true };
