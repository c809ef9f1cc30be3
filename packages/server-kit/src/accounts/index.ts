export {
  LOGIN_ATTEMPT_TABLE,
  type LoginAttempt,
  recordLogin,
  recordMiss,
  secondsToWait,
} from "./login-attempts.ts";
export { hashPassword, needsRehash, verifyPassword } from "./password-hash.ts";
export {
  checkPassword,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  type PasswordProblem,
} from "./password-rules.ts";
export type { RandomBytes } from "./random-bytes.ts";
export {
  endSession,
  endSessionOf,
  extendSession,
  readSession,
  removeExpiredSessions,
  SESSION_TABLE,
  type Session,
  type SessionError,
  startSession,
} from "./sessions.ts";
export { generateTemporaryPassword } from "./temporary-password.ts";
