import { EmptyState, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link, useLocation, useParams } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { Card } from "../../app/Card.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { useWelcome } from "../../app/who.ts";
import { logInTexts } from "./log-in.texts.ts";

/** Logs in with the link at the end of the address, which works once. */
export function LogInOnce() {
  const texts = useTexts(logInTexts);
  const { token = "" } = useParams();
  const [, goTo] = useLocation();
  const welcome = useWelcome();
  const used = useRef<string | null>(null);
  useArrival(texts.once);
  const { mutate, data, isError } = useMutation(
    useTRPC().accounts.logInOnce.mutationOptions({
      onSuccess: (answer) => {
        if (!answer.ok) return;
        welcome(answer.value);
        goTo("/", { replace: true });
      },
    }),
  );
  useEffect(() => {
    // A second use would be refused, and an effect may run more often than once.
    if (used.current === token) return;
    used.current = token;
    mutate({ token });
  }, [token, mutate]);
  const isRefused = data?.ok === false || isError;
  return (
    <Card title={texts.once}>
      {isRefused ? (
        <EmptyState
          tone="error"
          title={isError ? texts.noAnswer : texts.linkNotValid}
          action={<Link href="/inloggen">{texts.toLogIn}</Link>}
        >
          {isError ? null : texts.linkNotValidText}
        </EmptyState>
      ) : (
        <p role="status">{texts.busy}</p>
      )}
    </Card>
  );
}
