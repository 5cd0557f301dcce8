// A check at type level: a schema's type and a hand-written union say the same, key by key, both ways.

type DeepReadonly<T> = T extends string | number | boolean
  ? T
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

type SameShape<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? [keyof A] extends [keyof B]
      ? [keyof B] extends [keyof A]
        ? true
        : false
      : false
    : false
  : false;

/** The members that differ, by their tag; never where all agree. A missing optional key differs too. */
type Differing<A, B, Tag extends string, Tags extends string> = {
  [One in Tags]: SameShape<
    DeepReadonly<Extract<A, Record<Tag, One>>>,
    DeepReadonly<Extract<B, Record<Tag, One>>>
  > extends true
    ? never
    : One;
}[Tags];

type TagsOf<Union, Tag extends string> = Union extends Record<Tag, infer One extends string> ? One : never;

/** `true`, or the tags of the members that differ, so that the compiler's message names them. */
export type Agree<A, B, Tag extends string> = [
  Differing<A, B, Tag, TagsOf<A, Tag> | TagsOf<B, Tag>>,
] extends [never]
  ? true
  : Differing<A, B, Tag, TagsOf<A, Tag> | TagsOf<B, Tag>>;
