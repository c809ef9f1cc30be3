/** Whether what was typed is the word or number asked for; capitals and blanks around it do not matter. */
export function isConfirmed(typed: string, wanted: string): boolean {
  return plain(typed) === plain(wanted);
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").normalize("NFC").toLowerCase();
}
