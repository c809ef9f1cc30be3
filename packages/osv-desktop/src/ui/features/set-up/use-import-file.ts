import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { readAsBase64 } from "./read-as-base64.ts";

type Message = "110a" | "230b" | "110b";

/** Sends a file of the set-up to the server; when it was taken, the next step is shown. */
export function useImportFile(message: Message, next: string) {
  const api = useTRPC();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [name, setName] = useState("");
  const upload = useMutation(
    api.election.importFile.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await queries.invalidateQueries(api.election.pathFilter());
        goTo(next);
      },
    }),
  );
  return {
    name,
    take: async (file: File) => {
      setName(file.name);
      upload.mutate({ message, name: file.name, base64: await readAsBase64(file) });
    },
    isReading: upload.isPending,
    hasFailed: upload.isError,
    error: upload.data?.ok === false ? upload.data.error : null,
  };
}
