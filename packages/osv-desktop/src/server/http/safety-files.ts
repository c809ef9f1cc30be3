import { auditLines } from "@stemketen/server-kit/audit-store";
import { diagnosisOf } from "../help/help-page.ts";
import { download } from "./download.ts";
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
      return download("logboek.ndjson", body);
    },
  },
  {
    path: "/diagnosis.json",
    roles: ["administrator", "coordinator", "auditor"],
    answer: async ({ office }) => download("diagnose.json", await diagnosisOf(office)),
  },
];
