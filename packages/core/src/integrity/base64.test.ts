import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../basics/index.ts";
import { fromBase64, toBase64 } from "./base64.ts";

describe("base64 (RFC 4648 §4)", () => {
  it.each([
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ])("the vector %j is %j, both ways", (text, base64) => {
    expect(toBase64(utf8(text))).toBe(base64);
    expect(fromBase64(base64)).toEqual({ ok: true, value: utf8(text) });
  });

  it("agrees with the platform on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(toBase64(bytes))).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it.each(["Zg", "Zg=", "Zg===", "Z===", "====", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n", "Zm-_", "=Zm9"])(
    "refuses %j: one text for the same bytes, and only that",
    (text) => {
      expect(fromBase64(text)).toEqual({ ok: false, error: { kind: "not-base64" } });
    },
  );
});
