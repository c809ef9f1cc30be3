/** The number in the identifier of a station, "121" in "0668::SB121"; another identifier as it is. */
export function numberOfStation(id: string): string {
  return /SB(\d+)$/.exec(id)?.[1] ?? id;
}

/** Takes "Stembureau De Hucht (postcode: 6626 AC)" apart; a mobile station has no postcode. */
export function titleParts(title: string): { readonly name: string; readonly postalCode: string } {
  const code = /\(postcode: ([^()]*)\)$/.exec(title);
  const name = code === null ? title : title.slice(0, code.index).trimEnd();
  return {
    name: name.startsWith("Stembureau ") ? name.slice("Stembureau ".length) : name,
    postalCode: code?.[1] ?? "",
  };
}

/** A name without any "Stembureau" in front: some files repeat the word, some leave it out. */
export function bareName(name: string): string {
  return name.replace(/^(?:Stembureau )+/, "");
}
