import { parseAuditHead, startAuditVerification } from "@stemketen/core/audit";
import { err, ok, type Result } from "@stemketen/core/basics";
import { parseSignedMessage, publicKeyFromPem, signersOf, verifyMessage } from "@stemketen/core/integrity";
import { auditReportJson, auditReportText, type CheckedLog, isWhole } from "../audit-report.ts";
import { nameOf } from "../files.ts";
import type { Message } from "../message.ts";
import { readRaw } from "../raw-file.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import type { CliCommand } from "./command.ts";

interface AuditVerifyOptions {
  readonly head?: string;
  readonly key?: string;
  readonly json?: true;
}

/** Files with a key or a signed head are far smaller. */
const MAX_SMALL_FILE = 64 * 1024;

const DOMAIN = "stemketen/audit-head/1";

/** `audit verify`: whether an audit log is whole, and if not, its first broken line. */
export const auditCommand: CliCommand = {
  register(program, terminal, ended) {
    const say = (message: Message): string => message[terminal.language];
    const audit = program
      .command("audit")
      .description(say({ nl: "controleert een logboek", en: "checks an audit log" }));
    audit
      .command("verify")
      .description(
        say({
          nl: "rekent een logboek na en noemt de eerste regel die niet klopt",
          en: "recomputes an audit log and names the first line that is wrong",
        }),
      )
      .argument("<file>", say({ nl: "het logboek; - leest van stdin", en: "the log; - reads stdin" }))
      .option("--head <json>", say({ nl: "de ondertekende slotregel", en: "the signed head" }))
      .option(
        "--key <pem>",
        say({ nl: "de openbare sleutel van wie ondertekende", en: "the public key of the signer" }),
      )
      .option("--json", say({ nl: "geeft het antwoord als JSON", en: "gives the answer as JSON" }))
      .action(async (file: string, options: AuditVerifyOptions) => {
        ended(await verifyLog(file, options, terminal));
      });
  },
};

async function verifyLog(file: string, options: AuditVerifyOptions, terminal: Terminal): Promise<ExitCode> {
  const refuse = (why: Message): ExitCode => {
    terminal.complain(why);
    return 2;
  };
  const head = await readHead(options, terminal);
  if (!head.ok) return refuse(head.error);
  // With a signature that is not genuine the chain is still worth checking, only its end is not vouched for.
  const verification = startAuditVerification(head.value?.ok === true ? head.value.value : null);
  const unread = await readRaw(file, terminal, (piece) => {
    verification.push(piece);
  });
  if (unread !== null) return refuse(unread);
  const checked = { chain: verification.finish(), head: head.value };
  terminal.answer(
    options.json ? auditReportJson(checked) : auditReportText(file, checked, terminal.language),
  );
  return isWhole(checked) ? 0 : 1;
}

async function readHead(
  { head, key }: AuditVerifyOptions,
  terminal: Terminal,
): Promise<Result<CheckedLog["head"], Message>> {
  if (head === undefined && key === undefined) return ok(null);
  if (head === undefined || key === undefined) {
    return err({
      nl: "Geef --head en --key samen op: een slotregel bewijst alleen iets met de sleutel van wie ondertekende.",
      en: "Give --head and --key together: a head proves something only with the key of its signer.",
    });
  }
  const pem = await readSmall(key, terminal);
  if (!pem.ok) return pem;
  const publicKey = publicKeyFromPem(pem.value);
  if (!publicKey.ok) {
    return err({
      nl: `${nameOf(key)}: dit is geen openbare sleutel (PEM, Ed25519).`,
      en: `${nameOf(key)}: this is not a public key (PEM, Ed25519).`,
    });
  }
  const text = await readSmall(head, terminal);
  if (!text.ok) return text;
  return checkHead(text.value, publicKey.value, head);
}

function checkHead(text: string, publicKey: Uint8Array, name: string): Result<CheckedLog["head"], Message> {
  const message = parseSignedMessage(text);
  const head =
    message.ok && message.value.domain === DOMAIN
      ? parseAuditHead(new TextDecoder().decode(message.value.payload))
      : null;
  if (!message.ok || head?.ok !== true) {
    return err({
      nl: `${nameOf(name)}: dit is geen ondertekende slotregel van een logboek.`,
      en: `${nameOf(name)}: this is not the signed head of a log.`,
    });
  }
  const { keyId } = message.value;
  const signed = verifyMessage(message.value, [{ keyId, publicKey, roles: signersOf(DOMAIN) }]);
  return ok(signed.ok ? head : signed);
}

async function readSmall(path: string, terminal: Terminal): Promise<Result<string, Message>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const unread = await readRaw(path, terminal, (piece) => {
    length += piece.length;
    if (length <= MAX_SMALL_FILE) pieces.push(piece);
  });
  if (unread !== null) return err(unread);
  if (length <= MAX_SMALL_FILE) return ok(Buffer.concat(pieces).toString("utf8"));
  return err({
    nl: `${nameOf(path)}: dit bestand is veel te groot voor een sleutel of een slotregel.`,
    en: `${nameOf(path)}: this file is far too big for a key or a head.`,
  });
}
