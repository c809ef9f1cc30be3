import { startSha256 } from "@stemketen/core/basics";

/**
 * SHA-256 of a file as 64 lower-case hexadecimal digits, read piece by piece: a large file does not fill the
 * memory and the screen goes on.
 * @param onProgress whole per cents, each at most once
 * @throws the reason of `signal` when it is aborted, or the browser's error when the file cannot be read
 */
export async function hashFile(
  file: Blob,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const hash = startSha256();
  const reader = file.stream().getReader();
  let read = 0;
  let told = -1;
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      hash.update(value);
      read += value.byteLength;
      const percent = Math.floor((100 * read) / file.size);
      if (percent > told) onProgress(percent);
      told = percent;
    }
  } finally {
    await reader.cancel();
  }
  signal.throwIfAborted();
  return hash.digest();
}
