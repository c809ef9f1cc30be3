import "reflect-metadata";
import { webcrypto } from "node:crypto";
import { isIP } from "node:net";
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { toHex } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import type { RandomBytes } from "@stemketen/server-kit/accounts";

/** Clock and chance for serial numbers and dates. The keys come from the system: nobody may foretell them. */
export interface AuthorityPorts {
  readonly now: () => Instant;
  readonly random: RandomBytes;
}

/** A certificate with its private key (PKCS #8), both PEM. */
export interface KeyedCertificate {
  readonly cert: string;
  readonly key: string;
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY = 24 * 60 * 60_000;
/** Longer than an election is prepared and counted, and no longer. */
const VALID_DAYS = 90;

cryptoProvider.set(webcrypto);

/**
 * Makes an authority of this computer alone (ECDSA P-256, 90 days), which desks in the same room trust after
 * comparing its fingerprint. It may sign for computers, and for no other authority.
 */
export async function makeLocalAuthority(ports: AuthorityPorts): Promise<KeyedCertificate> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: "CN=Stemketen in deze ruimte",
    keys,
    ...commonOf(ports),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: certificate.toString("pem"), key: await pemOf(keys.privateKey) };
}

/**
 * Makes a certificate for this computer, signed by the authority: made anew at each start, so that its key never
 * touches the disk.
 * @param names host names and IP addresses by which the desks call it
 * @throws Error when the authority's key or certificate cannot be read
 */
export async function certifyServer(
  authority: KeyedCertificate,
  names: readonly string[],
  ports: AuthorityPorts,
): Promise<KeyedCertificate> {
  const issuer = new X509Certificate(authority.cert);
  const [signing = new ArrayBuffer(0)] = PemConverter.decode(authority.key);
  const signingKey = await webcrypto.subtle.importKey("pkcs8", signing, ALGORITHM, false, ["sign"]);
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.create({
    subject: "CN=Stemketen",
    issuer: issuer.subject,
    publicKey: keys.publicKey,
    signingKey,
    ...commonOf(ports),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) === 0 ? "dns" : "ip", value })),
      ),
    ],
  });
  return { cert: `${certificate.toString("pem")}\n${authority.cert}`, key: await pemOf(keys.privateKey) };
}

function commonOf({ now, random }: AuthorityPorts) {
  const at = Date.parse(now());
  return {
    // The first bit stays zero: a serial number is positive.
    serialNumber: `0${toHex(random(16)).slice(1)}`,
    // A clock of a desk may run behind.
    notBefore: new Date(at - DAY),
    notAfter: new Date(at + VALID_DAYS * DAY),
    signingAlgorithm: ALGORITHM,
  };
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY");
}
