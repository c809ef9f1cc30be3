import { OWN, type Rule, stationForms } from "./rule.ts";

/** W.301–W.304: what only shows beside the other stations of the municipality (compareStations). */
export const STATION_RULES: readonly Rule[] = [
  {
    code: "W.301",
    severity: "warning",
    scope: stationForms(null),
    source: [OWN],
    suppresses: [],
    when: {
      nl: "alle aantallen zijn gelijk aan die van een ander stembureau, en er zijn stemmen",
      en: "all numbers equal those of another station, and there are votes",
    },
    texts: {
      typist: {
        nl: "Controleer of dit het papier van stembureau {station} is.",
        en: "Check that this is the paper of station {station}.",
      },
      coordinator: {
        nl: "Stembureau {station} heeft precies dezelfde uitslag als stembureau {other} ({cast} stemmen). Misschien is hetzelfde papier twee keer ingevoerd.",
        en: "Station {station} has exactly the same result as station {other} ({cast} votes). The same paper may have been entered twice.",
      },
    },
    check: null,
  },
  {
    code: "W.302",
    severity: "warning",
    scope: stationForms("lists"),
    source: [OWN],
    suppresses: [],
    when: {
      nl: "twee kandidaten lijken verwisseld: een heeft minstens 15 stemmen en minstens 5 keer wat te verwachten was, de ander hooguit een vijfde, en omgewisseld past de hele lijst veel beter",
      en: "two candidates seem exchanged: one has at least 15 votes and 5 times what was to be expected, the other a fifth at most, and exchanged the whole list fits far better",
    },
    texts: {
      typist: {
        nl: "Lijst {list}: controleer de stemmen van kandidaat {first} en kandidaat {second}.",
        en: "List {list}: check the votes of candidate {first} and candidate {second}.",
      },
      coordinator: {
        nl: "Lijst {list}, stembureau {station}: kandidaat {first} heeft {firstVotes} stemmen en kandidaat {second} heeft er {secondVotes}. Naar de rest van de gemeente was ongeveer {firstExpected} en {secondExpected} te verwachten. Misschien zijn de twee rijen verwisseld.",
        en: "List {list}, station {station}: candidate {first} has {firstVotes} votes and candidate {second} has {secondVotes}. Going by the rest of the municipality about {firstExpected} and {secondExpected} were to be expected. The two rows may have been exchanged.",
      },
    },
    check: null,
  },
  {
    code: "W.303",
    severity: "warning",
    scope: stationForms("lists"),
    source: [OWN],
    suppresses: [],
    when: {
      nl: "een reeks kandidaten lijkt één rij verschoven: een rij is leeg, een rij wijkt minstens 15 stemmen en 5 keer af, en teruggeschoven past de hele lijst veel beter",
      en: "a run of candidates seems shifted by one row: one row is empty, one is off by a factor of 5 and has or should have 15 votes, and shifted back the whole list fits far better",
    },
    texts: {
      typist: {
        nl: "Lijst {list}: controleer of de stemmen van kandidaat {first} tot en met {last} op de goede rij staan.",
        en: "List {list}: check that the votes of candidates {first} to {last} stand on the right rows.",
      },
      coordinator: {
        nl: "Lijst {list}, stembureau {station}: de stemmen van kandidaat {first} tot en met {last} staan misschien één rij verschoven. Kandidaat {empty} heeft er 0; naar de rest van de gemeente was ongeveer {expected} te verwachten.",
        en: "List {list}, station {station}: the votes of candidates {first} to {last} may be shifted by one row. Candidate {empty} has none; going by the rest of the municipality about {expected} were to be expected.",
      },
    },
    check: null,
  },
  {
    code: "W.304",
    severity: "warning",
    scope: stationForms("lists"),
    source: [OWN],
    suppresses: [],
    when: {
      nl: "het aandeel van een lijst ligt 50 procentpunt of meer naast dat in de rest van de gemeente",
      en: "the share of a list is 50 percentage points or more off that in the rest of the municipality",
    },
    texts: {
      typist: {
        nl: "Lijst {list}: controleer het totaal van de lijst.",
        en: "List {list}: check the total of the list.",
      },
      coordinator: {
        nl: "Lijst {list} heeft in stembureau {station} {votes} van de {stationVotes} stemmen. In de rest van de gemeente is dat {restVotes} van de {restTotal}. Dat is een opvallend verschil.",
        en: "List {list} has {votes} of the {stationVotes} votes in station {station}. In the rest of the municipality that is {restVotes} of {restTotal}. That is a striking difference.",
      },
    },
    check: null,
  },
];
