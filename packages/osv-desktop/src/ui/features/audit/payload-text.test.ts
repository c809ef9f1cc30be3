import { describe, expect, it } from "vitest";
import type { LogWords } from "./log-words.ts";
import { payloadText, payloadWord } from "./payload-text.ts";

const BOXES = new Map([
  ["admitted.pollCards", "A (Geldige stempassen)"],
  ["list.3.candidate.7", "Lijst 3 · kandidaat 7 (Postma, N.)"],
]);
const boxOf = (path: string): string | null => BOXES.get(path) ?? null;
const nl: LogWords = { language: "nl", boxOf };
const en: LogWords = { language: "en", boxOf };

describe("what stands in the payload of an event", () => {
  it("is named in the language of the screen", () => {
    expect(payloadWord("attemptsLeft", "nl")).toBe("Pogingen over");
    expect(payloadWord("attemptsLeft", "en")).toBe("Attempts left");
    expect(payloadWord("ofANewerVersion", "nl")).toBe("ofANewerVersion");
  });

  it("has words for what the program writes in code, and leaves alone what somebody typed", () => {
    expect(payloadText("reason", "wrong-password", nl)).toBe("verkeerd wachtwoord");
    expect(payloadText("reason", "Stapel is omgevallen", nl)).toBe("Stapel is omgevallen");
    expect(payloadText("confirmed", ["no-hash-on-paper", "other-election"], nl)).toBe(
      "geen code op papier, andere verkiezing",
    );
    expect(payloadText("name", "first", nl)).toBe("first");
    expect(payloadText("reason", "constructor", nl)).toBe("constructor");
  });

  it("calls boxes what the paper calls them, and those that this election does not have by their path", () => {
    expect(payloadText("field", "admitted.pollCards", nl)).toBe("A (Geldige stempassen)");
    expect(payloadText("blanksConfirmed", ["admitted.pollCards", "list.3.candidate.7"], nl)).toBe(
      "A (Geldige stempassen); Lijst 3 · kandidaat 7 (Postma, N.)",
    );
    expect(payloadText("fields", ["admitted.pollCards", "list.99.total"], nl)).toBe(
      "A (Geldige stempassen), list.99.total",
    );
    expect(payloadText("fields", [], nl)).toBe("geen");
    // In an event about a difference these are the two numbers.
    expect(payloadText("second", 1321, nl)).toBe("1.321");
    expect(
      payloadText("differences", [{ field: "admitted.pollCards", computed: 1321, addedAgain: null }], nl),
    ).toBe("vak: A (Geldige stempassen) · berekend: 1.321 · tweede optelling: –");
  });

  it("says what a finding is about, with its code", () => {
    expect(payloadText("errors", ["F.201"], nl)).toMatch(/^F\.201 \(A \+ B \+ C .+\)$/);
    expect(payloadText("finding", "F.401/3", nl)).toMatch(/^F\.401, lijst 3 \(.+\)$/);
    expect(payloadText("finding", "F.401/3", en)).toMatch(/^F\.401, list 3 \(.+\)$/);
    expect(payloadText("warnings", ["W.999"], nl)).toBe("W.999");
  });

  it("sets counts apart by thousands, and numbers that are names not", () => {
    expect(payloadText("bytes", 1_234_567, nl)).toBe("1.234.567");
    expect(payloadText("bytes", 1_234_567, en)).toBe("1,234,567");
    expect(payloadText("station", 1200, nl)).toBe("1200");
  });

  it("has words for yes, no and nothing", () => {
    expect(payloadText("automatic", true, nl)).toBe("ja");
    expect(payloadText("automatic", false, nl)).toBe("nee");
    expect(payloadText("desk", null, nl)).toBe("–");
  });

  it("shows a person by name, and a moment in Dutch time", () => {
    expect(payloadText("to", { id: "u-3", name: "N. Postma" }, nl)).toBe("N. Postma");
    expect(payloadText("brokenSince", "2026-03-18T20:43:07.000Z", nl)).toBe(
      "woensdag 18 maart 2026, 21:43:07",
    );
  });
});

describe("a change", () => {
  const changed = (field: string, before: string | number | null, after: string | number | null) =>
    payloadText("changes", [{ field, before, after }], nl);

  it("is told as what it was and what it became", () => {
    expect(changed("place", null, "Lindewaard")).toBe("Plaats: was –, werd Lindewaard");
    expect(changed("shift", "", "avond 1")).toBe("Ploeg: was –, werd avond 1");
    expect(changed("kind", "fixed", "mobile")).toBe("Soort: was vast, werd mobiel");
    expect(changed("number", 1200, 1201)).toBe("Nummer: was 1200, werd 1201");
    expect(changed("eligibleVoters", null, 12_345)).toBe("Kiesgerechtigden: was –, werd 12.345");
    expect(changed("date", null, "2026-03-18")).toBe("Datum: was –, werd woensdag 18 maart 2026");
    expect(changed("admitted.pollCards", 12, 21)).toBe("A (Geldige stempassen): was 12, werd 21");
    expect(payloadText("changes", [{ field: "name", before: "De Brink", after: "De Bron" }], en)).toBe(
      "Name: was De Brink, became De Bron",
    );
  });

  it("of several things at once names each", () => {
    const changes = [
      { field: "fullName", before: "B. Smets", after: "B. Smeets" },
      { field: "shift", before: "", after: "nacht" },
    ];
    expect(payloadText("changes", changes, nl)).toBe(
      "Naam: was B. Smets, werd B. Smeets; Ploeg: was –, werd nacht",
    );
  });

  it("of the people who were there, or of what happened, names what was filled in", () => {
    const members =
      '[{"from":"19:30","initials":"N.","lastName":"Postma","location":"","role":"voorzitter","until":""},' +
      '{"from":"","initials":"A.","lastName":"Lammers","location":"","role":"lid","until":""}]';
    expect(changed("members", "[]", members)).toBe(
      "Aanwezige leden: was geen, werd van: 19:30 · voorletters: N. · achternaam: Postma · rol: voorzitter; " +
        "voorletters: A. · achternaam: Lammers · rol: lid",
    );
    expect(changed("investigations", null, '[{"station":1204,"text":"Opnieuw geteld."}]')).toBe(
      "Onderzoek bij een stembureau: was –, werd stembureau: 1204 · wat: Opnieuw geteld.",
    );
  });
});
