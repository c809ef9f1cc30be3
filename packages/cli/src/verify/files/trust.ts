import { createPublicKey, type KeyObject } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { relative } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import * as z from "zod/mini";
import type { Message } from "../../message.ts";
import { whyNotRead } from "./folder.ts";
import { jsonOf } from "./json.ts";

/** Whose signatures count, and how many are needed; decided by whoever checks, never by what is checked. */
export interface Trust {
  readonly threshold: number;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

const TRUST_FILE = z.object({
  threshold: z.int().check(z.gte(1)),
  keys: z.array(z.object({ id: z.string(), publicKeyPem: z.string() })).check(z.minLength(1)),
});

/**
 * Reads trust.json: `{"threshold": 2, "keys": [{"id", "publicKeyPem"}]}`.
 * @param folder what is going to be checked: a trust file inside it would let the folder vouch for itself
 */
export function readTrust(path: string, folder: string): Result<Trust, Message> {
  let text: string;
  try {
    const inside = relative(realpathSync(folder), realpathSync(path));
    if (!isOutside(inside)) {
      return err({
        nl: "staat in de map die u laat controleren. Gebruik sleutels die u langs een andere weg hebt gekregen.",
        en: "stands inside the folder you have checked. Use keys that you received another way.",
      });
    }
    text = readFileSync(path, "utf8");
  } catch (error) {
    return err(whyNotRead(error));
  }
  return trustOf(text);
}

function isOutside(path: string): boolean {
  // On another drive of Windows the way from the one to the other is an absolute path.
  return path === ".." || /^\.\.[/\\]/.test(path) || /^([A-Za-z]:|[/\\])/.test(path);
}

const BAD_FORM: Message = {
  nl: 'heeft niet de vorm {"threshold": 1, "keys": [{"id": "…", "publicKeyPem": "…"}]}',
  en: 'does not have the form {"threshold": 1, "keys": [{"id": "…", "publicKeyPem": "…"}]}',
};

function trustOf(text: string): Result<Trust, Message> {
  const read = TRUST_FILE.safeParse(jsonOf(text));
  if (!read.success) return err(BAD_FORM);
  const keys = new Map<string, KeyObject>();
  for (const { id, publicKeyPem } of read.data.keys) {
    const key = publicKeyOf(publicKeyPem);
    if (key === null || keys.has(id)) {
      return err({
        nl: `de sleutel "${id}" is geen openbare sleutel van Ed25519, of staat er twee keer`,
        en: `the key "${id}" is no public key of Ed25519, or stands twice`,
      });
    }
    keys.set(id, key);
  }
  return ok({ threshold: read.data.threshold, keys });
}

function publicKeyOf(pem: string): KeyObject | null {
  if (!pem.includes("BEGIN PUBLIC KEY")) return null;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}
