import { assert, fromHex, sha256Hex } from "@stemketen/core/basics";

/** So many words of eight bits each: 64 bits, far more than anybody can search for in the time of one election. */
const WORDS_SHOWN = 8;

// Short, known to everyone, and no two that sound alike over a noisy room.
const WORDS = `
  aarde akker ananas anker appel arend avond baken balkon banaan basis beker berg beuk bezem bizon blad
  bliksem bloem boek boerderij boom boot bord brand brief broer brood brug buizerd bus cactus cello cijfer
  circus citroen dak dam dans das deken deur dier dijk doos dorp draad druif duif duin eend egel eik eiland
  ekster elleboog emmer engel erwt ezel fabriek fakkel fiets film fluit fornuis gans garage garnaal geit
  gitaar glas gong goud gras grot haan haard haas hagel hamer hand haring haven heide hek helm herfst hert
  hoed honing hooi hotel huis ijsbeer ijzer inkt jager jas jasmijn juni kaars kaas kajak kameel kano kanon
  kapel kar kast kat kelder kers ketel kikker kip klok knoop koe koffer kompas konijn koning koor korf
  kraan krant kroon kruid kust kwast laars ladder lamp land lente lepel lijst limoen linde loods lucht maan
  magneet mand markt mast meer meeuw melk merel molen mond mosterd motor mug muis muur naald nacht nest
  noord noot oase oever oktober olie olijf olifant ooievaar oor orgel otter oven paard pad palm paling
  papier parel pauw peer pen perzik piano pijl plank plein poort pop potlood pruim rad ram raven regen
  reiger rivier robot roos rots rug sap schaap schaar schelp schip school schuur sinaasappel slak slang
  sleutel smid sneeuw soep spade specht spiegel spin ster steen stoel storm straat strand tafel tak tand
  tas tent tijger tomaat toren touw trap trein trommel tuin tulp uil vaas valk varken veer veld venster
  vijver vis vlag vlieger vlinder vloer vogel voet vos
`
  .trim()
  .split(/\s+/u);
assert(WORDS.length === 256 && new Set(WORDS).size === 256, "there is one word for every byte");

/**
 * The fingerprint of a certificate as eight words, to read aloud from one screen and compare on another.
 * @param der the certificate in DER, as bytes
 */
export function fingerprintWords(der: Uint8Array): readonly string[] {
  const digest = fromHex(sha256Hex(der));
  return [...digest.subarray(0, WORDS_SHOWN)].map((byte) => WORDS[byte] ?? "");
}
