// What a language is: a message for each key, with `{names}` to fill in and a form for each of its plural categories.

/** The categories that `Intl.PluralRules` knows; a language gives those it has, and always `other`. */
export type Plural = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };
export type Message = string | Plural;
export type Catalog = { readonly [key: string]: Message };
