import { X509Certificate } from "node:crypto";
import { Agent, request } from "node:https";
import { must } from "@stemketen/core/basics";
import { instant } from "@stemketen/core/election";
import { serveOnLoopback } from "@stemketen/server-kit/http";
import { describe, expect, it } from "vitest";
import { fingerprintWords } from "./fingerprint-words.ts";
import { certifyServer, makeLocalAuthority } from "./local-authority.ts";

const NOW = instant("2026-03-18T20:00:00.000Z");
const ports = { now: () => NOW, random: (length: number) => new Uint8Array(length).fill(0xab) };

/** Asks over HTTPS, trusting this certificate and no other. */
function ask(url: string, ca: string): Promise<string> {
  const agent = new Agent({ ca, keepAlive: false });
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve(Buffer.concat(parts).toString()));
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the authority of the room", () => {
  it("signs for computers for ninety days, and for no other authority", async () => {
    const { cert } = await makeLocalAuthority(ports);
    const read = new X509Certificate(cert);
    expect(read.ca).toBe(true);
    expect(read.validToDate.toISOString()).toBe("2026-06-16T20:00:00.000Z");
    expect(read.serialNumber.toLowerCase()).toBe("0bababababababababababababababab");
    expect(read.verify(read.publicKey)).toBe(true);
  });

  it("lets a desk that trusts it talk to the server, and one that trusts another not", async () => {
    // The clock of this test is the real one: TLS looks at it.
    const today = { ...ports, now: () => instant(new Date().toISOString()) };
    const [authority, stranger] = [await makeLocalAuthority(today), await makeLocalAuthority(today)];
    const tls = await certifyServer(authority, ["localhost", "127.0.0.1"], today);
    const served = await serveOnLoopback((asked) => new Response(new URL(asked.url).protocol), {
      host: "127.0.0.1",
      port: 0,
      tls,
    });
    const { url, close } = must(served.ok ? served.value : null, "it listens");
    expect(url).toMatch(/^https:\/\/localhost:\d+$/u);
    expect(await ask(url, authority.cert)).toBe("https:");
    await expect(ask(url, stranger.cert)).rejects.toThrow();
    await close();
  });
});

describe("the words of a fingerprint", () => {
  it("are eight, the same for the same certificate, and others for another", async () => {
    const [one, other] = [await makeLocalAuthority(ports), await makeLocalAuthority(ports)];
    const words = fingerprintWords(new X509Certificate(one.cert).raw);
    expect(words).toHaveLength(8);
    expect(words).toEqual(fingerprintWords(new X509Certificate(one.cert).raw));
    expect(words).not.toEqual(fingerprintWords(new X509Certificate(other.cert).raw));
  });

  it("stand for the first bytes of the SHA-256, so that anybody can check them", () => {
    // SHA-256 of nothing begins e3 b0 c4 42 98 fc 1c 14.
    expect(fingerprintWords(new Uint8Array()).join(" ")).toBe(
      "tak palm reiger gans mond vloer brug boerderij",
    );
  });
});
