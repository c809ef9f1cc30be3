import { Button, PageHead, PrintIcon } from "@stemketen/ui";
import type { ReactNode } from "react";
import { PageBody } from "../../app/PageBody.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import styles from "./Accounts.module.css";

interface ToPrintProps {
  readonly title: string;
  readonly subtitle?: string;
  /** The words on the two buttons. */
  readonly texts: { readonly back: string; readonly print: string };
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** Something to see and to print; its head stays off the paper. */
export function ToPrint({ title, subtitle, texts, onBack, children }: ToPrintProps) {
  useArrival(title);
  return (
    <>
      <div className={styles.screen}>
        <PageHead
          title={title}
          {...(subtitle !== undefined && { subtitle })}
          actions={
            <>
              <Button onClick={onBack}>{texts.back}</Button>
              <Button kind="main" icon={<PrintIcon />} onClick={() => window.print()}>
                {texts.print}
              </Button>
            </>
          }
        />
      </div>
      <PageBody>{children}</PageBody>
    </>
  );
}
