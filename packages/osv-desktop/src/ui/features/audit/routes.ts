import type { ScreenRoute } from "../../app/screen-route.ts";
import { AuditLog } from "./AuditLog.tsx";

export const AUDIT_ROUTES: readonly ScreenRoute[] = [
  {
    path: "/logboek",
    roles: ["administrator", "coordinator", "auditor"],
    menu: { nl: "Logboek", en: "Log" },
    evenWhenStopped: true,
    Screen: AuditLog,
  },
];
