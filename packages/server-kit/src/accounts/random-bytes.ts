/** Gives so many unpredictable bytes; in a server `crypto.randomBytes`. */
export type RandomBytes = (length: number) => Uint8Array;
