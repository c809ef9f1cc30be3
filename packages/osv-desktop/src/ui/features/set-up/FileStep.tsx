import { Button, FileDrop, useTexts } from "@stemketen/ui";
import { useLocation } from "wouter";
import { fileStepTexts } from "./file-step.texts.ts";
import { Preview } from "./Preview.tsx";
import { Problem } from "./Problem.tsx";
import styles from "./SetUp.module.css";
import { setUpTexts } from "./set-up.texts.ts";
import type { SetupState } from "./set-up-step.ts";
import { useImportFile } from "./use-import-file.ts";

/** The largest file that the server reads. */
export const MOST_BYTES = 16 * 1024 * 1024;

interface FileStepProps {
  readonly message: "110a" | "230b";
  readonly state: SetupState;
}

/** Takes a file of the central electoral committee. Its code is not shown here: it is to be read from paper. */
export function FileStep({ message, state }: FileStepProps) {
  const texts = useTexts(fileStepTexts);
  const common = useTexts(setUpTexts);
  const [, goTo] = useLocation();
  const checkStep = message === "110a" ? "/inrichten/code-verkiezing" : "/inrichten/code-lijsten";
  const { name, take, isReading, hasFailed, error } = useImportFile(message, checkStep);
  const inHand = state.files[message];
  const isFixed = state.election !== null;
  return (
    <>
      <p className={styles.intro}>{isFixed ? common.fixed : texts[message]}</p>
      <Problem title={texts.notTaken(name)} error={error} failure={hasFailed ? texts.noAnswer : null} />
      {isReading && <p role="status">{texts.reading(name)}</p>}
      {!isFixed && !isReading && (
        <FileDrop
          // What was refused is explained above; its code would only be in the way.
          key={`${name} ${error === null ? "" : error.kind}`}
          label={message === "110a" ? texts.label110a : texts.label230b}
          endings={[".xml"]}
          maxBytes={MOST_BYTES}
          onFile={(file) => void take(file)}
        />
      )}
      {inHand !== null && (
        <>
          <Preview message={message} sha256={inHand.sha256} name={inHand.name} title={texts.inHand} />
          <div className={styles.actions}>
            <Button kind="main" onClick={() => goTo(checkStep)}>
              {common.goOn}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
