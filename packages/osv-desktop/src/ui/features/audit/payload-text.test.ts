import { describe, expect, it } from "vitest";
import { payloadText, payloadWord } from "./payload-text.ts";

describe("what stands in the payload of an event", () => {
  it("is named in the language of the screen", () => {
    expect(payloadWord("attemptsLeft", "nl")).toBe("Pogingen over");
    expect(payloadWord("attemptsLeft", "en")).toBe("Attempts left");
    expect(payloadWord("ofANewerVersion", "nl")).toBe("ofANewerVersion");
  });

  it("has words for what the program writes in code, and leaves alone what somebody typed", () => {
    expect(payloadText("reason", "wrong-password", "nl")).toBe("verkeerd wachtwoord");
    expect(payloadText("reason", "Stapel is omgevallen", "nl")).toBe("Stapel is omgevallen");
    expect(payloadText("confirmed", ["no-hash-on-paper", "other-election"], "nl")).toBe(
      "geen code op papier, andere verkiezing",
    );
    expect(payloadText("name", "first", "nl")).toBe("first");
    expect(payloadText("reason", "constructor", "nl")).toBe("constructor");
  });

  it("sets counts apart by thousands, and numbers that are names not", () => {
    expect(payloadText("bytes", 1_234_567, "nl")).toBe("1.234.567");
    expect(payloadText("bytes", 1_234_567, "en")).toBe("1,234,567");
    expect(payloadText("station", 1200, "nl")).toBe("1200");
  });

  it("has words for yes, no and nothing", () => {
    expect(payloadText("automatic", true, "nl")).toBe("ja");
    expect(payloadText("automatic", false, "nl")).toBe("nee");
    expect(payloadText("desk", null, "nl")).toBe("–");
  });

  it("shows a person by name, a moment in Dutch time, and the rest part by part", () => {
    expect(payloadText("to", { id: "u-3", name: "N. Postma" }, "nl")).toBe("N. Postma");
    expect(payloadText("brokenSince", "2026-03-18T20:43:07.000Z", "nl")).toBe(
      "woensdag 18 maart 2026, 21:43:07",
    );
    const changes = [{ field: "place", before: null, after: "Lindewaard" }];
    expect(payloadText("changes", changes, "nl")).toBe("vak: place · was: – · werd: Lindewaard");
  });
});
