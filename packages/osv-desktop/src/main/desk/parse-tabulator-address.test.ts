import { describe, expect, it } from "vitest";
import { parseTabulatorAddress } from "./parse-tabulator-address.ts";

describe("the address that is typed at a desk", () => {
  it.each([
    ["https://192.168.1.10:8443", "https://192.168.1.10:8443"],
    ["  HTTPS://192.168.1.10:8443/ ", "https://192.168.1.10:8443"],
    ["10.0.0.7", "https://10.0.0.7:8443"],
    ["172.31.255.1:9443", "https://172.31.255.1:9443"],
    ["https://[fd12:3456::1]:8443", "https://[fd12:3456::1]:8443"],
    ["[fd12::7]", "https://[fd12::7]:8443"],
    // Nothing leaves this computer.
    ["127.0.0.2:5000", "https://127.0.0.2:5000"],
  ])("%s is %s", (typed, origin) => {
    expect(parseTabulatorAddress(typed)).toEqual({ ok: true, value: origin });
  });

  it.each([
    "8.8.8.8",
    "https://172.32.0.1:8443",
    "193.0.0.1",
    "[2001:db8::1]",
    "[::ffff:808:808]",
    "0.0.0.0",
  ])("%s lies outside the room", (typed) => {
    expect(parseTabulatorAddress(typed)).toEqual({ ok: false, error: { kind: "outside-the-room" } });
  });

  it.each([
    "",
    "http://192.168.1.10:8443",
    "https://stemmen.lindewaard.nl",
    "192.168.1",
    "192.168.1.010",
    "192.168.1.10:0",
    "192.168.1.10:65536",
    "192.168.1.10@8.8.8.8",
    "https://192.168.1.10:8443/elders",
    "3232235786",
    "fd12::7",
  ])("%s is no address", (typed) => {
    expect(parseTabulatorAddress(typed)).toEqual({ ok: false, error: { kind: "not-an-address" } });
  });
});
