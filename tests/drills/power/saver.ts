import { openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@/db/opening/open-database";
import { recordUpdate } from "@/db/commands/record-update";
import { actorByPerson } from "@/db/queries/actor-by-person";

/*
 * Saves by the program's own command, as fast as it can, and marks in the file "marks" what it is about to
 * save and what was acknowledged: DIRECTORY, ORGANISATION, PERSON, HOW MANY.
 */
const [directory = "", organisationId = "", personId = "", howMany = ""] = process.argv.slice(2);
const db = openDatabase(join(directory, "upr.sqlite"));
const actor = actorByPerson(db, personId);
const marks = openSync(join(directory, "marks"), "a");
const mark = (...words: string[]) => writeSync(marks, `${words.join(" ")}\n`);
const refs = db.$client
  .prepare("select ref from recommendation order by ref")
  .pluck()
  .all() as string[];

/** Savings of a draft, of which the last one publishes it. */
const EACH = 4;

let draft: { id: string; version: number } | undefined;
for (let index = 0; index < Number(howMany); index += 1) {
  const publishes = index % EACH === EACH - 1;
  const newId = crypto.randomUUID();
  const id = draft?.id ?? newId;
  const words = `measure-${index}`;
  mark("sends", id, words);
  const said = {
    status: "partial",
    asOf: "2024-05-01",
    reason: "A reason. ".repeat(100),
    measures: words,
  };
  const texts = { results: "", challenges: "", assistance: "", nextSteps: "", midTermNote: "" };
  const saved = recordUpdate(db, actor, {
    ...{ ref: refs[Math.floor(index / EACH) % refs.length], organisationId, part: "" },
    ...{ ...said, ...texts, step: publishes ? "publish" : "save", passages: [], evidence: [] },
    ...(draft ? { draft } : { newId }),
  });
  draft = publishes ? undefined : saved;
  mark(publishes ? "published" : "saved", id, words);
}
