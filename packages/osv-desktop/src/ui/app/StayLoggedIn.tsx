import { Dialog, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "./api.ts";
import { leavingTexts } from "./leaving.texts.ts";
import { useServerClock } from "./safety-state.ts";
import type { Who } from "./who.ts";

const MINUTE = 60_000;
/** Whatever somebody does makes the session last longer; this screen hears of it within that time. */
const HEARD_WITHIN = 40_000;

interface StayLoggedInProps {
  readonly who: Who;
  readonly onStay: (who: Who) => void;
  readonly onLogOut: () => void;
}

/** Warns before a session ends because nothing happens at this desk. */
export function StayLoggedIn({ who, onStay, onLogOut }: StayLoggedInProps) {
  const texts = useTexts(leavingTexts);
  const now = useServerClock();
  const { warnAt, expiresAt } = who.session;
  const stay = useMutation(
    useTRPC().accounts.stayLoggedIn.mutationOptions({
      onSuccess: (session) => onStay({ ...who, session }),
    }),
  );
  const left = Date.parse(expiresAt) - now;
  // With a temporary password nothing is typed that could be lost.
  const open = now >= Date.parse(warnAt) + HEARD_WITHIN && left > 0 && !who.user.passwordIsTemporary;
  return (
    <Dialog
      open={open}
      title={texts.warning}
      action={{
        title: texts.stay,
        onAct: () => stay.mutate(),
        busy: stay.isPending ? texts.staying : null,
      }}
      closeTitle={texts.logOut}
      onClose={onLogOut}
      problem={stay.isError ? texts.noAnswer : null}
    >
      <p>{texts.warningText(Math.max(1, Math.ceil(left / MINUTE)))}</p>
    </Dialog>
  );
}
