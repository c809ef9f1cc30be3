import { X509Certificate } from "node:crypto";
import { instant } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { fingerprintWords } from "../../host/closed-lan/fingerprint-words.ts";
import { makeLocalAuthority } from "../../host/closed-lan/local-authority.ts";
import { findTabulator } from "./find-tabulator.ts";
import { authorityPorts, makeAuthority, serveInRoom } from "./room.fixtures.ts";

const tabulator = (): Response => Response.json({ component: "osv-desktop", version: "0.1.0" });

describe("looking who answers at an address", () => {
  it("finds the authority of a tabulator, with the words that are on its screen", async () => {
    const { cert, key } = await makeAuthority();
    const origin = await serveInRoom({ cert, key }, tabulator);
    const { raw, fingerprint256 } = new X509Certificate(cert);
    const found = await findTabulator(origin);
    expect(found).toEqual({
      ok: true,
      value: {
        origin,
        authority: expect.stringContaining("BEGIN CERTIFICATE"),
        sha256: fingerprint256.replaceAll(":", "").toLowerCase(),
        words: fingerprintWords(raw),
      },
    });
    expect(found.ok && new X509Certificate(found.value.authority).raw.equals(raw)).toBe(true);
  });

  it("asks no more than which program it is", async () => {
    const asked: string[] = [];
    const origin = await serveInRoom(await makeAuthority(), ({ url, headers }) => {
      asked.push(new URL(url).pathname, String(headers.get("cookie")));
      return tabulator();
    });
    await findTabulator(origin);
    expect(asked).toEqual(["/healthz", "null"]);
  });

  it.each([
    ["another program", () => Response.json({ component: "uitslagen" })],
    ["a page", () => new Response("<h1>router</h1>")],
    ["a refusal", () => new Response(null, { status: 404 })],
  ])("is not content with %s", async (_name, answer) => {
    const origin = await serveInRoom(await makeAuthority(), answer);
    expect(await findTabulator(origin)).toEqual({ ok: false, error: { kind: "no-tabulator" } });
  });

  it("shows no words of a certificate for another address", async () => {
    const origin = await serveInRoom(await makeAuthority(), tabulator, { names: ["192.168.1.10"] });
    expect(await findTabulator(origin)).toEqual({ ok: false, error: { kind: "no-tabulator" } });
  });

  it("says that the clock is wrong where the certificate does not count today", async () => {
    const ports = authorityPorts(instant("2024-03-18T20:00:00.000Z"));
    const origin = await serveInRoom(await makeLocalAuthority(ports), tabulator, { ports });
    expect(await findTabulator(origin)).toEqual({ ok: false, error: { kind: "clock" } });
  });

  it("says that nobody answers", async () => {
    expect(await findTabulator("https://127.0.0.1:1")).toEqual({ ok: false, error: { kind: "no-answer" } });
  });
});
