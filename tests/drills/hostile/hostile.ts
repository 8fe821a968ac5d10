import {
  atLeast,
  atMost,
  type Drill,
  type DrillOptions,
  type Figure,
  holds,
  none,
} from "@/tests/drills/drill";
import { askEverything } from "./asks";
import { Browsing } from "./browsing";
import { GUARD_NAMES, without } from "./guards";
import { fillList } from "./plant";
import { outputsOf } from "./outputs";
import { everyPayload } from "./payloads";
import { Tally } from "./tally";
import { sendFiles } from "./uploads";
import { Walk } from "./walk";
import { startCopy, templateOf } from "./world";
import { tooLongIsRefused } from "./too-long";

/** How much of everything is read. */
const WHOLE = { addresses: 25, opened: Infinity, rounds: 2, asked: 3, files: 30 };
const SHORT = { addresses: 1, opened: 1, rounds: 1, asked: 1, files: 6 };

/** Outputs of which a page is opened in a short run: those in which most fields meet. */
const OPENED_IN_SHORT =
  /^(?:overview|recommendation|documents|edition|organisation|form of an update|administration|search|link for a person)$/u;

/** How many there are; says where the first of them are. */
function told(what: string, places: readonly string[]): number {
  for (const place of [...new Set(places)].slice(0, 3)) {
    process.stderr.write(`\n  ${what}: ${place.slice(0, 400)}`);
  }
  return places.length;
}

const said = (what: string, places: readonly string[]): Figure => none(what, told(what, places));

/** How much was planted and read. */
function amounts(tally: Tally, short: boolean): Figure[] {
  const { payloads, all } = tally.marks;
  const fields = new Set([...all.values()].map(({ field }) => field));
  return [
    atLeast("payloads", payloads.length, short ? 20 : 100),
    atLeast("fields that they stand in", fields.size, 60),
    atLeast("payload in a field in an output, found", tally.found.size, short ? 500 : 10_000),
    atLeast("payloads in addresses and names of files", tally.answers.asked, short ? 400 : 2_000),
    atLeast("answers read", tally.answers.read, short ? 100 : 800),
    atLeast("pages opened in Chromium, links pressed", tally.answers.opened, short ? 8 : 35),
    atLeast("places around a turning text, measured", tally.measured, short ? 20 : 150),
  ];
}

/** What must not be. */
function faults(tally: Tally): Figure[] {
  return [
    said("texts that ran", tally.ran),
    said("reports of the policy", tally.reports),
    said("errors of pages", tally.unfinished),
    said("elements made by a text", tally.elements),
    said("links that lead to no page of the web", tally.links),
    holds(
      "every page has the policy with a nonce",
      told("pages without it", tally.unguarded) === 0,
    ),
    said("parts of files that are malformed", tally.malformed),
    said("cells that are formulas", tally.formulas),
    said("texts that came back otherwise", tally.damaged),
    said("texts that did not come back", tally.lost),
    said("texts of 100 kB that were taken", tally.taken),
    said("answers of 500 and more", tally.failed),
    atMost("sideways scroll of pages at 320 px", told("sideways", tally.sideways), 0, "pages"),
    said("names of files that break out", tally.names),
    said("places at which something was turned", tally.turned),
  ];
}

async function run({ short, without: guard }: DrillOptions): Promise<Figure[]> {
  const template = await templateOf(short);
  const { marks, world, cookies } = template;
  const { settings, browser, patched, guards } = without(guard);
  const server = await startCopy(template, settings);
  const tally = new Tally(marks);
  const asking = { baseUrl: server.baseUrl, cookies };
  const amount = short ? SHORT : WHOLE;
  let browsing: Browsing | null = null;
  try {
    browsing = await Browsing.open(asking, tally, browser);
    const filled = guard === null ? await fillList(asking, world) : null;
    const walk = new Walk(asking, browsing, tally, marks);
    for (const output of outputsOf({ ...world, filled })) {
      if (!guards.test(output.name)) continue;
      const opened = !short || OPENED_IN_SHORT.test(output.name) ? amount.opened : 0;
      await walk.through(output, { addresses: amount.addresses, opened });
    }
    if (guard === null) {
      const payloads = short ? marks.payloads : everyPayload();
      const { rounds, asked: opened, files: most } = amount;
      await askEverything(asking, browsing, tally, { payloads, rounds, opened });
      await sendFiles(asking, world, tally, { payloads, most });
      tooLongIsRefused(server.directory, world, tally);
    }
    if (patched > 0 && !server.said().includes("DRILL changed")) {
      throw new Error(`nothing was found that switches ${guard} off`);
    }
  } finally {
    await browsing?.close();
    await server.stop();
  }
  // Without a guard only what it guards was read: how much that is says nothing.
  return [...(guard === null ? amounts(tally, short) : []), ...faults(tally)];
}

/** Hostile texts in every field, read in every output. */
export const hostile: Drill = {
  name: "hostile",
  title: "hostile texts in every field come out as texts",
  guards: GUARD_NAMES,
  run,
};
