/** How the check stands. Only the server knows the hidden groups; it says whether what was typed is right. */
export type HashCheckState =
  | { readonly kind: "asking"; readonly attemptsLeft: number }
  | { readonly kind: "checking" }
  | { readonly kind: "mismatch"; readonly attemptsLeft: number }
  | { readonly kind: "blocked" }
  | { readonly kind: "matched" };
