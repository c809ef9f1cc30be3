/** HTML that has been made safe; only `html` makes it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Insertable = Html | string | number | null | readonly Insertable[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function insert(value: Insertable): string {
  if (value === null) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(insert).join("");
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** A piece of HTML: everything inserted is escaped, unless it is Html itself. */
export function html(texts: TemplateStringsArray, ...values: readonly Insertable[]): Html {
  return new Html(texts.reduce((all, text, index) => all + insert(values[index - 1] ?? null) + text));
}
