import type { RequiredLot } from "@stemketen/core/apportionment";
import type { Message } from "../message.ts";
import type { DrawnInSession } from "./lots-file.ts";
import type { DrawnLot } from "./seat-assignment.ts";

/** The lots drawn in the session, handed out in the order in which the law asks for them. */
export class SessionLots {
  readonly #given: DrawnInSession;
  #used = 0;
  #misfit: RequiredLot | null = null;

  constructor(given: DrawnInSession) {
    this.#given = given;
  }

  /** The next lot, or null when there is none, or none that fits: whyNotFitting tells which. */
  draw(lot: RequiredLot): Pick<DrawnLot, "drawn" | "at"> | null {
    const next = this.#given[this.#used];
    if (next === undefined) return null;
    const drawn = answerTo(lot, next);
    if (drawn === null) {
      this.#misfit = lot;
      return null;
    }
    this.#used += 1;
    return { drawn, at: null };
  }

  /**
   * Why the lots given are not those that were asked for; null when they are, or when more must be drawn.
   * @param file where they stand
   */
  whyNotFitting(file: string): Message | null {
    if (this.#misfit !== null) {
      const asked = describeLot(this.#misfit);
      return {
        nl: `${file}: loting ${this.#used + 1} past niet. Hier vraagt de wet een ${asked.nl}. Er is niets gemaakt.`,
        en: `${file}: lot ${this.#used + 1} does not fit. Here the law asks for ${asked.en}. Nothing was made.`,
      };
    }
    const unused = this.#given.length - this.#used;
    if (unused === 0) return null;
    return {
      nl: `${file}: er ${unused === 1 ? "staat 1 loting" : `staan ${unused} lotingen`} te veel in. Er is niets gemaakt.`,
      en: `${file}: it holds ${unused} ${unused === 1 ? "lot" : "lots"} too many. Nothing was made.`,
    };
  }
}

/** The option that a lot of the session names, or null when it is about another lot. */
function answerTo(lot: RequiredLot, drawn: DrawnInSession[number]): number | null {
  const number = typeof drawn === "number" ? drawn : drawn.candidate;
  const list = typeof drawn === "number" ? null : drawn.list;
  return list === lot.list && lot.options.some((option) => option === number) ? number : null;
}

/** A lot in words: what is drawn, and among whom. */
export function describeLot({ list, options }: RequiredLot): Message {
  const among = options.join(", ");
  return list === null
    ? { nl: `loting tussen de lijsten ${among}`, en: `a lot among lists ${among}` }
    : {
        nl: `loting tussen de kandidaten ${among} van lijst ${list}`,
        en: `a lot among candidates ${among} of list ${list}`,
      };
}
