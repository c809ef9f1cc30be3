export { checkDigits, fitsCheckDigits } from "./check-digits.ts";
export {
  HASH_CHECK_ATTEMPTS,
  type HashCheck,
  type HashCheckAnswer,
  type HiddenGroups,
  restartHashCheck,
  type ShownHashCheck,
  showHashCheck,
  startHashCheck,
  typeGroups,
} from "./hash-check.ts";
export { isKeyId, type SigningKey, signingKeyFromSeed, type TrustedKey } from "./keys.ts";
export {
  type HashedFile,
  type Manifest,
  type ManifestDomain,
  type ManifestError,
  parseManifest,
  writeManifest,
} from "./manifest.ts";
export { keyIdOfSignatureName, MANIFEST_NAME, manifestSignatureName } from "./manifest-path.ts";
export { type DetachedSignature, signManifest, verifyManifestSignature } from "./manifest-signature.ts";
export { type ManifestProblem, verifyManifest } from "./manifest-verification.ts";
export {
  type PemError,
  privateKeyToPem,
  publicKeyFromPem,
  publicKeyToPem,
  seedFromPem,
} from "./pem.ts";
export {
  type SignatureError,
  type SignedMessage,
  signMessage,
  type UnsignedMessage,
  verifyMessage,
} from "./signed-message.ts";
export { parseSignedMessage, type SignedMessageError, writeSignedMessage } from "./signed-message-file.ts";
export { type SignerRole, type SigningDomain, signersOf } from "./signer-roles.ts";
