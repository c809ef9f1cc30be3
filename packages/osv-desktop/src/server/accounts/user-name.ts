/** A user name is one to 64 letters, digits, dots, hyphens or underscores: it is typed from a slip. */
const USER_NAME = /^[\p{L}\p{N}._-]{1,64}$/u;

/** Whether a text can be a user name. */
export function isUserName(text: string): boolean {
  return USER_NAME.test(text);
}
