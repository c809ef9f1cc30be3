import { expect, it } from "vitest";
import { parseJson } from "./parse-json.ts";

it("tells a text that is not JSON from every value that JSON has", () => {
  expect(parseJson('{"aantal":[1,null]}')).toEqual({ aantal: [1, null] });
  expect(parseJson("null")).toBeNull();
  expect(parseJson("")).toBeUndefined();
  expect(parseJson("{aantal: 1}")).toBeUndefined();
});
