import { join } from "node:path";
import { parseArgs } from "node:util";
import { openReader } from "@/db/client";
import {
  type ChainedEvent,
  type ChainFlaw,
  isHead,
  isSound,
  SHORTEST_HEAD,
  verifiedChain,
} from "@/db/domain/audit-chain";
import { auditChain } from "@/db/queries/audit-chain";
import { dataDirectory } from "./start/paths.mjs";

/*
 * npm run audit:verify [-- DATABASE] [--head HASH]: checks the hash chain of the audit trail, reading
 * only. `--head` is what an export or a backup states: it shows that nothing was cut off after it was
 * made. Exit code 1 where something is wrong, 2 where it could not be checked.
 */

const FLAW: Record<ChainFlaw, string> = {
  number_missing:
    "its number does not follow on the one before it; events were taken away or added",
  link_broken: "it does not hold the hash of the event before it",
  hash_wrong: "its content is not what its hash was made of",
  instant_unreadable: "its instant cannot be read",
  detail_unreadable: "its detail is not JSON",
};

const lineOf = ({ id, at, hash }: ChainedEvent) => `event ${id} of ${at}, ${hash}`;

/** Checks, and says what came of it. Gives the exit code. */
function verify(path: string, head: string | undefined): number {
  const report = verifiedChain(auditChain(openReader(path)), head);
  const { count, first, last, broken, setBack, holdsHead } = report;
  console.log(`Audit trail of ${path}`);
  console.log(`Events in order: ${count}`);
  if (first && last) {
    console.log(`First: ${lineOf(first)}`);
    console.log(`${broken ? "Last in order" : "Head"}: ${lineOf(last)}`);
  }
  for (const id of setBack) {
    console.log(`Note: event ${id} is dated before event ${id - 1}; was the clock put back?`);
  }
  if (broken) console.log(`BROKEN at event ${broken.id}: ${FLAW[broken.flaw]}.`);
  if (holdsHead === true) console.log("The head that was given is in the chain.");
  if (holdsHead === false) {
    const where = broken ? "in the part that is in order" : "in the chain";
    console.log(
      `MISSING: the head that was given is not ${where}; events were cut off or replaced.`,
    );
  }
  return isSound(report) ? 0 : 1;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { head: { type: "string" } },
  });
  const head = values.head?.trim().toLowerCase();
  if (positionals.length > 1) throw new Error("give one database at the most");
  if (head !== undefined && !isHead(head)) {
    throw new Error(`--head takes a hash, or no less than its first ${SHORTEST_HEAD} digits`);
  }
  process.exitCode = verify(positionals[0] ?? join(dataDirectory(), "upr.sqlite"), head);
} catch (error) {
  console.log(`Not checked: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
