/**
 * The two committees of a municipal election: the gemeentelijk stembureau adds up the stations
 * (models Na 31-1, Na 31-2), the centraal stembureau assigns the seats (model P 22-2).
 */
export type Committee = "GSB" | "CSB";

/** First session: the evening and day after. Next session: the investigation that the CSB asks for (model P 2a). */
export type CommitteeSession = "first" | "next";

/**
 * CSO, centrale stemopneming: the municipality counts the candidates, the station only lists.
 * DSO, decentrale stemopneming: the station counts everything.
 */
export type CountingMethod = "CSO" | "DSO";

/** What a person may do on election night. */
export type Role = "administrator" | "coordinator" | "typist" | "observer" | "auditor";
