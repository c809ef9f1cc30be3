/** The bytes of a file in base64, as JSON takes them. @throws the browser's error when it cannot be read */
export function readAsBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      // "data:…;base64,…"; an empty file has no comma in every browser.
      resolve(typeof reader.result === "string" ? (reader.result.split(",")[1] ?? "") : "");
    });
    reader.addEventListener("error", () => reject(reader.error ?? new Error("the file cannot be read")));
    reader.readAsDataURL(file);
  });
}
