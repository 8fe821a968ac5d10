import type { Planting } from "@/tests/support/planting";
import type { Role } from "@/tests/support/roles";
import { atLeast, atMost, type Figure, none } from "@/tests/drills/drill";
import { addressesIn, filesIn, foundIn, Marks } from "./marks";
import { ask, type Journey, provoke } from "./provocations";

/** The database is searched for what was erased; files of evidence are kept as they were sent. */
const KEPT = /^(?:upr\.sqlite.*|files\/.*)$/;

export interface Quiet {
  planting: Planting;
  /** Pages and files, each asked for in each role; addresses of files of evidence besides. */
  addresses: readonly string[];
  files: readonly string[];
  roles: readonly Role[];
  addressOf: Journey["addressOf"];
  /** Everything that the server has printed. */
  log: () => string;
}

/**
 * Names, addresses, texts and places, marked, through everything that goes right and that goes wrong; then
 * what the server has printed and stored beside the database is searched for them.
 */
export async function quietLogs({
  planting,
  addresses,
  files,
  log,
  ...of
}: Quiet): Promise<Figure[]> {
  const { cast } = planting;
  const marks = new Marks();
  const journey: Journey = { cast, marks, ...of, sent: 0, faults: 0 };
  for (const as of of.roles) for (const path of addresses) await ask(journey, path, { as });
  await provoke(journey, files);
  const printed = log();
  // Where a file should be is what whoever mends it has to know; the name is random.
  const secrets = planting.secrets.all.filter(
    ({ name }) => !/^where .* stored$|^the id of /.test(name),
  );
  const words = [...marks.all, ...secrets.map(({ marker }) => marker)];
  const told = foundIn(printed, words);
  const stored = filesIn(cast.instance.directory, KEPT).flatMap(({ name, bytes }) =>
    foundIn(bytes, words).map((word) => `${word} in ${name}`),
  );
  const places = addressesIn(printed);
  const about = `${words.length} marked names, addresses, texts and places, in ${journey.sent} requests`;
  const kB = Math.ceil(printed.length / 1000);
  return [
    none(
      `of ${about}: in ${kB} kB that the server printed${told[0] ? ` (first: ${told[0]})` : ""}`,
      told.length,
    ),
    none(
      `of the same: in files beside the database${stored[0] ? ` (first: ${stored[0]})` : ""}`,
      stored.length,
    ),
    none(
      `network addresses in what the server printed${places[0] ? ` (first: ${places[0]})` : ""}`,
      places.length,
    ),
    atMost(
      "kB printed for each request, where a fault of the program counts as ten",
      printed.length / 1000 / (journey.sent + 9 * journey.faults),
      0.5,
    ),
    atLeast("faults of the program that were provoked meanwhile", journey.faults, 4),
  ];
}
