import { toHex, utf8 } from "@stemketen/core/basics";
import { signingKeyFromSeed } from "@stemketen/core/integrity";
import { Button, Dialog, FileDrop, useTexts, useToasts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { readPrivateKey } from "./private-key.ts";
import { signingTexts } from "./signing.texts.ts";

interface SignVersionProps {
  readonly version: number;
  /** What is signed, to the byte. */
  readonly manifest: string;
  readonly isSigned: boolean;
}

/** A key is a file of some hundred bytes; what is larger is something else. */
const MOST_BYTES = 16 * 1024;

/** Signs a version with a key from a stick. The secret is read here and goes nowhere. */
export function SignVersion({ version, manifest, isSigned }: SignVersionProps) {
  const texts = useTexts(signingTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{isSigned ? texts.signAgain : texts.sign}</Button>
      {isOpen && <SigningDialog {...{ version, manifest }} onClose={() => setOpen(false)} />}
    </>
  );
}

interface SigningDialogProps extends Omit<SignVersionProps, "isSigned"> {
  readonly onClose: () => void;
}

function SigningDialog({ version, manifest, onClose }: SigningDialogProps) {
  const texts = useTexts(signingTexts);
  const { tell } = useToasts();
  const [problem, setProblem] = useState<string | null>(null);
  const sign = useSigning({
    onRefused: setProblem,
    onSigned: (keyId) => {
      onClose();
      tell("done", texts.signed(version, keyId));
    },
  });
  const take = async (file: File) => {
    setProblem(null);
    const text = await file.text().catch(() => null);
    if (text === null) return setProblem(texts.unreadable);
    const seed = readPrivateKey(text);
    if (!seed.ok) return setProblem(texts[`key-${seed.error.kind}`]);
    // The name that a key has stands with the public key, on the server.
    const key = signingKeyFromSeed("chosen", seed.value);
    const signature = toHex(key.sign(utf8(manifest)));
    seed.value.fill(0);
    sign.mutate({ version, publicKey: toHex(key.publicKey), signature });
  };
  return (
    <Dialog open title={texts.title(version)} onClose={onClose} closeTitle={texts.close} problem={problem}>
      <p>{texts.about}</p>
      <p>{texts.proves}</p>
      <KeyDrop label={texts.keyFile} onFile={(file) => void take(file)} />
      <p role="status">{sign.isPending && texts.busy}</p>
    </Dialog>
  );
}

/** A file field that is new after each file: nothing of a key stays on the screen, not even its hash. */
function KeyDrop({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const [taken, setTaken] = useState(0);
  useEffect(() => {
    // The field that had the focus went with its file.
    if (taken > 0) place.current?.querySelector("input")?.focus();
  }, [taken]);
  return (
    <div ref={place}>
      <FileDrop
        key={taken}
        label={label}
        endings={[".pem", ".key"]}
        maxBytes={MOST_BYTES}
        onFile={(file) => {
          setTaken(taken + 1);
          onFile(file);
        }}
      />
    </div>
  );
}

/** Hands a signature over to the server, which keeps it when it is genuine. */
function useSigning({
  onSigned,
  onRefused,
}: {
  readonly onSigned: (keyId: string) => void;
  readonly onRefused: (why: string) => void;
}) {
  const texts = useTexts(signingTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    api.results.sign.mutationOptions({
      onSuccess: async (answer) => {
        if (answer.ok) onSigned(answer.value.keyId);
        else onRefused(texts[`refused-${answer.error.kind}`]);
        await queries.invalidateQueries(api.results.versions.queryFilter());
      },
      onError: () => onRefused(texts.unreachable),
    }),
  );
}
