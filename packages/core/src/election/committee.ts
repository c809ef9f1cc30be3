/**
 * The two committees of a municipal election: the gemeentelijk stembureau adds up the stations (Kieswet N 12),
 * the centraal stembureau assigns the seats (Kieswet P 1).
 */
export type Committee = "GSB" | "CSB";

/** First session: the evening and day after. Next session: investigation ordered by the CSB (Kieswet P 2a). */
export type CommitteeSession = "first" | "next";

/**
 * CSO, centrale stemopneming: the municipality counts the candidates, the station only lists.
 * DSO, decentrale stemopneming: the station counts everything.
 */
export type CountingMethod = "CSO" | "DSO";

/** What a person may do on election night. */
export type Role = "administrator" | "coordinator" | "typist" | "observer" | "auditor";
