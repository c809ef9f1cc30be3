import { describe, expect, it } from "vitest";
import { utf8 } from "../basics/index.ts";
import { fixture, read } from "./eml.fixtures.ts";
import { parseEml, startEmlReader } from "./reader.ts";

describe("startEmlReader", () => {
  const text = fixture("count-510b");

  it("takes only the messages that are welcome", () => {
    expect(read(text, { expect: ["230b", "510b"] }).ok).toBe(true);
    expect(read(text, { expect: ["230b"] })).toMatchObject({
      ok: false,
      error: { kind: "other-message", detail: "510b", position: { line: 2, column: 1 }, element: "EML" },
    });
  });

  it("gives an error as soon as it is known, and ever after", () => {
    const reader = startEmlReader();
    expect(reader.write(utf8("x".repeat(70_000)))).toMatchObject({ kind: "not-eml" });
    expect(reader.write(utf8(text))).toMatchObject({ kind: "not-eml" });
    expect(reader.end()).toMatchObject({ ok: false, error: { kind: "not-eml" } });
  });

  it("reads several files at the same time", () => {
    const [one, other] = [startEmlReader(), startEmlReader()];
    const half = utf8(text).length / 2;
    const lists = utf8(fixture("lists-230b"));
    one.write(utf8(text).subarray(0, half));
    other.write(lists.subarray(0, half));
    one.write(utf8(text).subarray(half));
    other.write(lists.subarray(half));
    expect(one.end()).toEqual(parseEml(utf8(text)));
    expect(other.end()).toEqual(parseEml(lists));
  });

  it("lets an exception of the receiver through", () => {
    const reader = startEmlReader({
      onReportingUnit: () => {
        throw new Error("of the receiver");
      },
    });
    reader.write(utf8(text));
    expect(() => reader.end()).toThrow("of the receiver");
  });
});
