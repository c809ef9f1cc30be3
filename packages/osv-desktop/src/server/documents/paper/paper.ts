/**
 * A document as it is laid out: sections of blocks, with every number, date and name already written out. The
 * templates only place what stands here; they know no law and no wording of the models.
 */
export interface Paper {
  /** The title inside the PDF. */
  readonly title: string;
  readonly author: string;
  /** The creation date inside the PDF, in UTC. */
  readonly date: PaperDate;
  /** Written across every page; empty for none. */
  readonly watermark: string;
  readonly footer: Footer;
  readonly sections: readonly Section[];
}

export interface PaperDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

interface Footer {
  readonly lines: readonly string[];
  /** "Pagina x van y" on the right, or else `unnumbered`. */
  readonly numbered: boolean;
  readonly unnumbered: string;
}

/** Pages with the same header. Each begins on a new page. */
export interface Section {
  readonly headerLeft: string;
  readonly headerRight: readonly string[];
  readonly columns: 1 | 2;
  readonly blocks: readonly Block[];
}

export type Block =
  | TitlePage
  | Divider
  | Rubric
  | Text
  | Table
  | LetterBoxes
  | Ticks
  | Lines
  | Fields
  | Signatures
  | CandidateLists
  | Details
  | { readonly kind: "blank-page"; readonly text: string };

export interface LabelledText {
  readonly label: string;
  readonly value: string;
}

interface TitlePage {
  readonly kind: "title-page";
  readonly lines: readonly string[];
  readonly title: string;
  readonly model: string;
  readonly details: readonly LabelledText[];
  readonly purpose: string;
  readonly framed: { readonly title: string; readonly text: string } | null;
  readonly notes: readonly string[];
  readonly contents: readonly string[];
}

interface Divider {
  readonly kind: "divider";
  readonly lines: readonly string[];
  readonly title: string;
  readonly model: string;
}

export interface Rubric {
  readonly kind: "rubric";
  readonly level: 1 | 2 | 3;
  /** "2.4.1"; empty for a heading without one. */
  readonly number: string;
  readonly title: string;
  /** What to do or to know, under the title. */
  readonly text: string;
}

interface Text {
  readonly kind: "text";
  readonly look: "plain" | "note" | "framed" | "tinted" | "strong";
  readonly text: string;
}

/** A box that is ticked: by the pen, or already by the programme. */
export type TickLook = "hand" | "on" | "off";

export type Cell =
  | string
  | { readonly kind: "tick"; readonly look: TickLook }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  /** Empty boxes for so many digits. */
  | { readonly kind: "written"; readonly digits: number };

export interface Column {
  readonly title: string;
  readonly width: { readonly unit: "pt" | "fr"; readonly value: number };
  readonly align: "left" | "right" | "center";
}

interface Table {
  readonly kind: "table";
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** In points; null lets the text decide. */
  readonly rowHeight: number | null;
  readonly columnRules: boolean;
}

export type LetterRow =
  /** A number by the programme. */
  | {
      readonly kind: "printed";
      readonly letter: string;
      readonly label: string;
      readonly total: boolean;
      readonly value: string;
    }
  /** Boxes for the pen. */
  | {
      readonly kind: "written";
      readonly letter: string;
      readonly label: string;
      readonly total: boolean;
      readonly digits: number;
    }
  /** A box that is not used in this election. */
  | {
      readonly kind: "unused";
      readonly letter: string;
      readonly label: string;
      readonly total: boolean;
      readonly value: string;
    }
  /** The rule above a total: "+ tel op". */
  | { readonly kind: "operator"; readonly label: string };

interface LetterBoxes {
  readonly kind: "letter-boxes";
  readonly head: string;
  readonly rows: readonly LetterRow[];
}

interface Ticks {
  readonly kind: "ticks";
  readonly options: readonly { readonly label: string; readonly look: TickLook }[];
}

interface Lines {
  readonly kind: "lines";
  readonly label: string;
  readonly count: number;
}

interface Fields {
  readonly kind: "fields";
  readonly labels: readonly string[];
}

interface Signatures {
  readonly kind: "signatures";
  readonly roles: readonly string[];
}

interface Details {
  readonly kind: "details";
  readonly rows: readonly LabelledText[];
}

export interface CandidateLists {
  readonly kind: "candidate-lists";
  /** Stands above the first list; null where the rubric has a page of its own. */
  readonly rubric: Rubric | null;
  readonly pages: readonly CandidatePage[];
}

/** One page of one list. */
export interface CandidatePage {
  readonly title: string;
  readonly first: boolean;
  readonly columns: readonly CandidateColumn[];
  /** Null where the list goes on overleaf. */
  readonly total: {
    readonly label: string;
    /** Null: boxes for the pen. */
    readonly value: string | null;
    /** Where the pen copies the total to. */
    readonly copyTo: string | null;
  } | null;
  readonly goesOn: string;
}

export interface CandidateColumn {
  readonly rows: readonly {
    readonly name: string;
    readonly number: string;
    /** Null: boxes for the pen. */
    readonly votes: string | null;
  }[];
  readonly title: string;
  readonly subtotal: string | null;
}
