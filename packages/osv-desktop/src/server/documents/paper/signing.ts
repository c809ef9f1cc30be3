import { plainText, rubric } from "./blocks.ts";
import type { Block, Section } from "./paper.ts";

/** Who signs a form, by election: how many at least, and for how many there is room. */
interface Signers {
  /** The least number, in words. */
  readonly least: string;
  readonly members: number;
  readonly extra: number;
}

/** The signers of a station's report: three, whatever is elected. */
export const STATION_SIGNERS: Signers = { least: "drie", members: 2, extra: 4 };

/** The signers of the municipality's report: three for a local council, otherwise five. */
export function committeeSigners(local: boolean): Signers {
  return local ? { least: "drie", members: 2, extra: 3 } : { least: "vijf", members: 4, extra: 1 };
}

/** The page that is left empty on purpose, so that signatures never share a sheet with results. */
const BLANK_PAGE: Block = { kind: "blank-page", text: "Deze pagina is met opzet leeg." };

/** The last part of a form: an empty page, and then who signs. */
export function signingSections(
  header: Pick<Section, "headerRight">,
  number: number,
  committee: string,
  signers: Signers,
): readonly Section[] {
  const headerLeft = `Deel ${number} - Ondertekening`;
  const frame = { headerLeft, headerRight: header.headerRight, columns: 1 } as const;
  const members = Array.from({ length: signers.members }, () => "Naam lid");
  const extra = Array.from({ length: signers.extra }, () => "Naam lid");
  return [
    { ...frame, blocks: [BLANK_PAGE] },
    {
      ...frame,
      blocks: [
        rubric(1, "", headerLeft),
        plainText(
          `Met je handtekening verklaar je dat dit proces-verbaal klopt. Ten minste ${signers.least} leden van het ${committee} ondertekenen het, onder wie de voorzitter.`,
        ),
        { kind: "fields", labels: ["Datum en tijd", "Plaats"] },
        rubric(2, `${number}.1`, "Voorzitter en leden"),
        { kind: "signatures", roles: ["Naam voorzitter", ...members] },
        rubric(2, `${number}.2`, "Andere aanwezige leden"),
        { kind: "signatures", roles: extra },
      ],
    },
  ];
}
