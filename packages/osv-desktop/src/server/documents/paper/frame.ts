import type { Election, Instant } from "@stemketen/core/election";
import { paperDate } from "./dutch-dates.ts";
import type { Paper, Section } from "./paper.ts";

/** What a document says of itself on every page. */
interface Frame {
  readonly title: string;
  readonly footerLines: readonly string[];
  /** Stands in the place of the page number: an inlegvel has none. */
  readonly unnumbered?: string;
  readonly concept?: boolean;
}

interface Made {
  readonly election: Election;
  readonly madeAt: Instant;
  readonly practice: boolean;
}

function watermarkOf(practice: boolean, concept: boolean): string {
  return [...(practice ? ["OEFENING"] : []), ...(concept ? ["CONCEPT"] : [])].join(" · ");
}

/** Puts sections in the frame of a document. */
export function framed(made: Made, frame: Frame, sections: readonly Section[]): Paper {
  const practice = made.practice ? ["Oefening: dit is geen echt document."] : [];
  return {
    title: made.practice ? `Oefening: ${frame.title}` : frame.title,
    author: "Stemketen",
    date: paperDate(made.madeAt),
    watermark: watermarkOf(made.practice, frame.concept ?? false),
    footer: {
      lines: [...frame.footerLines, ...practice],
      numbered: frame.unnumbered === undefined,
      unnumbered: frame.unnumbered ?? "",
    },
    sections,
  };
}
