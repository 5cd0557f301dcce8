// Makes something again only when it is made of something else: for what is asked for anew each time and changes seldom.

/** Arguments are compared as they are, not by what is in them. */
export function rememberLast<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { readonly given: Given; readonly made: Made } | undefined;
  return (...given) => {
    if (last?.given.length === given.length && last.given.every((one, index) => one === given[index]))
      return last.made;
    const made = make(...given);
    last = { given, made };
    return made;
  };
}
