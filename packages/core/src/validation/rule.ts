import type {
  CandidateNumber,
  FieldPath,
  FormVersion,
  ListNumber,
  ResultSheet,
  Severity,
  SheetBlock,
  SheetForm,
  SheetKind,
} from "../election/index.ts";

/** Languages of the texts; Dutch comes first. */
export type Language = "nl" | "en";

/** One sentence in both languages. `{name}` stands for a number of the finding, `{list}` for its list. */
export type Text = Readonly<Record<Language, string>>;

/**
 * - typist: told what to look at on the paper, never what is expected there
 * - coordinator: told what is wrong with the numbers, and what to do
 * - reader: told what is wrong with the numbers of a count that is already published
 */
export type Audience = "typist" | "coordinator" | "reader";

/** Where a rule comes from. */
export interface RuleSource {
  /**
   * - law: an article of the Kieswet
   * - form: a rubric of a model of the Kiesregeling
   * - kiesraad: the Kiesraad's list of validation rules and plausibility checks, under the same code
   * - own: our own analysis, in no list of others
   */
  readonly kind: "law" | "form" | "kiesraad" | "own";
  /** "Na 28", "Na 31-2 bijlage 1, B1-1"; empty for `kiesraad` and `own`. */
  readonly reference: string;
}

/** Which forms a rule applies to, and the block of the form where its finding is shown. */
export interface RuleScope {
  readonly kinds: readonly SheetKind[];
  readonly versions: readonly FormVersion[];
  /** Null when it is about the sheet as a whole. */
  readonly block: SheetBlock | null;
}

/** What a check finds on a sheet: a finding without what the registry says of its rule. */
export interface FindingParts {
  /** In the order of the form. */
  readonly fields: readonly FieldPath[];
  readonly list: ListNumber | null;
  readonly candidate: CandidateNumber | null;
  readonly numbers: Readonly<Record<string, number>>;
}

/** Looks at one sheet on its own. Only called for a form in the scope of the rule. */
export type SheetCheck = (sheet: ResultSheet) => readonly FindingParts[];

/** A rule as data: all that the programme knows of one code. */
export interface Rule {
  /** "F.201": F an error, W a warning; W.3xx are our own. */
  readonly code: string;
  readonly severity: Severity;
  readonly scope: RuleScope;
  readonly source: readonly RuleSource[];
  /** Codes that say nothing new about the same list (or sheet) once this one is found. */
  readonly suppresses: readonly string[];
  /** When it fires, for the documentation. */
  readonly when: Text;
  /** What to look at, for a typist; what is wrong, for a coordinator or reader. */
  readonly texts: { readonly typist: Text; readonly coordinator: Text };
  /** Null for a rule that compares the sheet with another entry or with other stations. */
  readonly check: SheetCheck | null;
}

const STATION_FORMS: readonly SheetKind[] = ["cso-first", "cso-next", "dso-first", "dso-next"];
const BOTH_VERSIONS: readonly FormVersion[] = ["2022", "2026"];

const scope = (kinds: readonly SheetKind[]) => (block: SheetBlock | null) => ({
  kinds,
  versions: BOTH_VERSIONS,
  block,
});

/** Every form: the stations' and the one of the centraal stembureau. */
export const everyForm = scope([...STATION_FORMS, "csb-entry"]);
/** The forms of a station, counted or corrected. */
export const stationForms = scope(STATION_FORMS);
/** Na 31-2 bijlage 1: a station counted by the municipality, first session. */
export const csoFirst = scope(["cso-first"]);
/** N 10-1: a station that counted everything itself, first session. */
export const dsoFirst = scope(["dso-first"]);
/** The totals of a municipality, entered by the centraal stembureau. */
export const csbEntry = scope(["csb-entry"]);

/** The same forms, from 2026 on only: those that ask whether a difference is fully explained. */
export function from2026(all: RuleScope): RuleScope {
  return { ...all, versions: ["2026"] };
}

/** Whether a rule applies to a form. */
export function applies(rule: Rule, form: SheetForm): boolean {
  return rule.scope.kinds.includes(form.kind) && rule.scope.versions.includes(form.version);
}

/** The Kiesraad's list, under the same code. */
export const KIESRAAD: RuleSource = { kind: "kiesraad", reference: "" };
/** Our own analysis. */
export const OWN: RuleSource = { kind: "own", reference: "" };
/** An article of the Kieswet. */
export const law = (reference: string): RuleSource => ({ kind: "law", reference });
/** A rubric of a model. */
export const form = (reference: string): RuleSource => ({ kind: "form", reference });

/** One finding about the whole sheet when `fires`, else none. */
export function found(
  fires: boolean,
  fields: readonly FieldPath[],
  numbers: Readonly<Record<string, number>> = {},
): readonly FindingParts[] {
  return fires ? [{ fields, list: null, candidate: null, numbers }] : [];
}
