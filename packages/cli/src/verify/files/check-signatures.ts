import { type KeyObject, verify } from "node:crypto";
import { keyIdOfSignatureName, MANIFEST_NAME } from "@stemketen/core/integrity";
import type { Message } from "../../message.ts";
import { type Check, concludeCheck, type Problem, unchecked } from "../report.ts";
import { bytesOf, type Folder, type FolderFile } from "./folder.ts";
import type { Trust } from "./trust.ts";

const SIGNATURE_LENGTH = 64;

/** Checks the signatures of the manifest: at least so many as needed, by different keys that are trusted. */
export function checkSignatures(folder: Folder, trust: Trust | null): readonly Check[] {
  const signatures = folder.files.filter((file) => isSignature(file.path));
  if (trust === null) return withoutTrust(signatures);
  const manifest = folder.files.find((file) => file.path === MANIFEST_NAME);
  const signed = manifest === undefined ? null : bytesOf(manifest);
  const signedBytes = signed?.ok === true ? signed.value : null;
  const validKeys = new Map<string, string>();
  const checks = signatures.map((file): Check => {
    const keyId = keyIdOfSignatureName(file.path) ?? "";
    const key = trust.keys.get(keyId);
    if (key === undefined) return unchecked("signatures", file.path, unknownKey(keyId));
    const problems = problemsOf(file, key, signedBytes);
    if (problems.length === 0) validKeys.set(fingerprint(key), keyId);
    return concludeCheck("signatures", file.path, problems, {
      nl: `handtekening van ${keyId} is echt`,
      en: `signature of ${keyId} is genuine`,
    });
  });
  return [...checks, enough(validKeys.size, trust.threshold)];
}

/** Also a signature whose name is no key's name: it claims something, so it is not passed over. */
function isSignature(path: string): boolean {
  return path.startsWith(`${MANIFEST_NAME}.`) && path.endsWith(".sig");
}

function withoutTrust(signatures: readonly FolderFile[]): readonly Check[] {
  if (signatures.length === 0) {
    return [
      unchecked("signatures", MANIFEST_NAME, {
        nl: "er is geen handtekening",
        en: "there is no signature",
      }),
    ];
  }
  return signatures.map((file) =>
    unchecked("signatures", file.path, {
      nl: "handtekening niet gecontroleerd: u hebt geen vertrouwde sleutel opgegeven (--keys)",
      en: "signature not checked: you gave no trusted key (--keys)",
    }),
  );
}

function unknownKey(keyId: string): Message {
  return {
    nl: `u hebt geen sleutel met de naam "${keyId}" opgegeven; deze handtekening telt niet mee`,
    en: `you gave no key called "${keyId}"; this signature does not count`,
  };
}

function problemsOf(file: FolderFile, key: KeyObject, signed: Buffer | null): readonly Problem[] {
  const signature = bytesOf(file);
  const genuine =
    signature.ok &&
    signed !== null &&
    signature.value.length === SIGNATURE_LENGTH &&
    verify(null, signed, key, signature.value);
  if (genuine) return [];
  const detail = {
    nl: `${file.path} is geen echte handtekening van deze sleutel onder ${MANIFEST_NAME}`,
    en: `${file.path} is no genuine signature by this key under ${MANIFEST_NAME}`,
  };
  return [{ kind: "signature", path: file.path, other: MANIFEST_NAME, detail }];
}

/** One key under two names is one key. */
function fingerprint(key: KeyObject): string {
  return key.export({ type: "spki", format: "der" }).toString("hex");
}

function enough(valid: number, threshold: number): Check {
  const detail = {
    nl: `geldige handtekeningen van verschillende sleutels: ${valid}, nodig: ${threshold}`,
    en: `valid signatures by different keys: ${valid}, needed: ${threshold}`,
  };
  const problems: readonly Problem[] =
    valid >= threshold ? [] : [{ kind: "signature", path: MANIFEST_NAME, detail }];
  return concludeCheck("signatures", MANIFEST_NAME, problems, detail);
}
