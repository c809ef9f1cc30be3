/**
 * The limits of what we read, far above any real file: the largest municipal count so far is some tens of
 * megabytes. A file beyond them is refused before it can fill the memory.
 */
export const EML_LIMITS = {
  /** Bytes of a file. */
  fileBytes: 512 * 1024 * 1024,
  /** Bytes of a message other than a count, which is kept in memory as a whole. */
  wholeFileBytes: 16 * 1024 * 1024,
  /** Elements within one another. */
  depth: 32,
  /** Characters of one text, start tag, comment or processing instruction, as they stand in the file. */
  textLength: 64 * 1024,
  /** Characters of one attribute. */
  attributeLength: 4 * 1024,
  /** Attributes of one element, namespace declarations included. */
  attributes: 64,
  /** Reporting units (stations) of one count. */
  stations: 5_000,
  lists: 99,
  candidatesPerList: 80,
  /**
   * Candidates of one list in a total over several kieskringen, where each kieskring may have other names at
   * the end of the list (Kieswet R 6): eighty for each of the twenty.
   */
  candidatesByShortCode: 80 * 20,
  /** Characters of a short code (EML_NL, NameShortCodeType). */
  shortCodeLength: 15,
  /** Counts with a reason code of one unit. */
  reasonCodes: 64,
} as const;
