/** An error contradicts the form; a warning is unusual. */
export type Severity = "error" | "warning";
