import { auditLines } from "@stemketen/server-kit/audit-store";
import { diagnosisOf } from "../help/help-page.ts";
import type { PlainRoute } from "./plain-route.ts";

/** Backups, the audit log and the file for help by telephone. */
export const SAFETY_ROUTES: readonly PlainRoute[] = [
  {
    // The whole log in its order, as `stemketen audit verify` takes it.
    path: "/audit-log.ndjson",
    roles: ["administrator", "coordinator", "auditor"],
    answer: ({ office }) => {
      const lines = auditLines(office.db);
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          const { done, value } = lines.next();
          if (done === true) controller.close();
          else controller.enqueue(encoder.encode(value));
        },
      });
      return download(body, { name: "logboek.ndjson", type: "application/x-ndjson" });
    },
  },
  {
    path: "/diagnosis.json",
    roles: ["administrator", "coordinator", "auditor"],
    answer: async ({ office }) =>
      download(await diagnosisOf(office), { name: "diagnose.json", type: "application/json" }),
  },
];

function download(
  body: string | ReadableStream<Uint8Array>,
  { name, type }: { readonly name: string; readonly type: string },
): Response {
  return new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}
