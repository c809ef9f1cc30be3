import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPassword } from "./index.ts";

const kinds = (password: string, userName = "noor"): readonly string[] =>
  checkPassword(password, userName).map(({ kind }) => kind);

describe("checkPassword", () => {
  it("asks for thirteen characters, however many bytes they are", () => {
    expect(kinds("vier paarden")).toEqual(["too-short"]);
    expect(kinds("vier paardjes")).toEqual([]);
    expect(kinds("🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎")).toEqual(["too-short"]);
    expect(kinds("🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎")).toEqual([]);
    // Twelve letters, one of them typed as a letter and a loose accent.
    expect(kinds("vier paardée".normalize("NFD"))).toEqual(["too-short"]);
    expect(checkPassword("kort", "noor")).toEqual([{ kind: "too-short", minimum: 13 }]);
  });

  it("has an end", () => {
    expect(kinds("paardjes ".repeat(28))).toEqual([]);
    expect(checkPassword("paardjes ".repeat(29), "noor")).toEqual([{ kind: "too-long", maximum: 256 }]);
    const start = performance.now();
    expect(kinds(`${"1".repeat(1_000_000)}a`)).toEqual(["too-long"]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("refuses the user name in it, in any capitals", () => {
    expect(kinds("ik ben NOOR van hier")).toEqual(["contains-user-name"]);
    expect(kinds("Invoerder-van-Dam", "invoerder-van-dam")).toEqual(["contains-user-name"]);
    expect(kinds("coördinatorzaal", "Coördinator".normalize("NFD"))).toEqual(["contains-user-name"]);
  });

  it("does not look for a user name of one or two letters, unless that is all", () => {
    expect(kinds("vier paardjes", "ie")).toEqual([]);
    expect(kinds("ie", "ie")).toEqual(["too-short", "contains-user-name"]);
  });

  it("refuses what is guessed first, also with a year or an exclamation mark behind it", () => {
    for (const password of [
      "gemeenteraadsverkiezingen",
      "Gemeenteraadsverkiezing2026!",
      "Welkom2026!!!!",
      "WACHTWOORD 123",
      "1234567890123",
      "stembureau-2026",
      "Amsterdam€€€€€€",
    ]) {
      expect(kinds(password), password).toEqual(["common"]);
    }
    expect(kinds("2026 welkom terug hier")).toEqual([]);
  });

  it("has a list of its own of more than two hundred, each of which it refuses", () => {
    const text = readFileSync(new URL("common-passwords.txt", import.meta.url), "utf8");
    const entries = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(entries.length).toBeGreaterThan(200);
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries.filter((entry) => entry !== entry.trim().toLowerCase())).toEqual([]);
    expect(entries.filter((entry) => !kinds(entry.toUpperCase(), "x").includes("common"))).toEqual([]);
  });
});
