import { LONGEST_ORGANISATION_NAME } from "@/db/domain/organisation-name";
import { LONGEST_PERSON_NAME } from "@/db/domain/new-person";
import { addOrganisation } from "@/db/commands/add-organisation";
import { recordReply } from "@/db/commands/record-reply";
import { recordUpdate } from "@/db/commands/record-update";
import { publishStatement } from "@/db/commands/publish-statement";
import { LONGEST } from "@/db/domain/update-limits";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import type { Marks } from "./marks";
import type { Payload } from "./payloads";
import { invited, type Scene } from "./scene";

/** Updates that stand on one recommendation. */
const TOGETHER = 10;

/** A payload in a field that takes so many characters; something harmless where it is too long. */
function fitting(marks: Marks, payload: Payload, field: string, longest: number): string {
  const fits = payload.text.length + 8 < longest;
  return marks.plant(fits ? payload : { kind: payload.kind, text: "a" }, field, "line");
}

/** A new document with a passage, every text of which is the payload. */
const evidenceOf = (marks: Marks, payload: Payload) => ({
  ...{ source: "new document", date: "2024", kind: "ngo_report", relation: "direct" },
  ...{ risk: "public_source", direction: "neutral", address: "https://example.org/" },
  title: fitting(marks, payload, "title of a document", LONGEST.title),
  publisher: fitting(marks, payload, "publisher of a document", LONGEST.title),
  locator: fitting(marks, payload, "locator of a passage", LONGEST.locator),
  quote: marks.plant(payload, "quote of a passage"),
  sentence: marks.plant(payload, "sentence on a passage"),
});

/** An organisation with one person, both named by the payload. */
function speaker(scene: Scene, marks: Marks, payload: Payload, index: number) {
  const { db, administrator } = scene;
  const name = fitting(marks, payload, "name of an organisation", LONGEST_ORGANISATION_NAME);
  const track = index % 2 === 0 ? "government" : "civil_society";
  const named = { name, track, secondPersonRequired: track === "government" };
  const organisationId = addOrganisation(db, administrator, named);
  const person = invited(scene, {
    organisationId,
    name: fitting(marks, payload, "name of a person", LONGEST_PERSON_NAME),
    email: `hostile${index}@example.org`,
  });
  return { organisationId, person, track, name };
}

/** For each payload an organisation that publishes an update on it, and a reply to it. */
export function speak(scene: Scene, marks: Marks, refs: readonly string[]) {
  const { db, own } = scene;
  return marks.payloads.map((payload, index) => {
    const ref = refs[Math.floor(index / TOGETHER)] ?? "";
    const { organisationId, person, track, name } = speaker(scene, marks, payload, index);
    const texts = UPDATE_TEXTS.map((field) => [
      field,
      marks.plant(payload, `${field} of an update`),
    ]);
    const evidence = [evidenceOf(marks, payload)];
    const { id } = recordUpdate(db, person, {
      ...{ ref, organisationId, status: "partial", asOf: "2024-05-07", step: "publish" },
      ...{ ...Object.fromEntries(texts), evidence },
    });
    const text = marks.plant(payload, "reply");
    const official = own.ministry.official;
    const [by, organisation] =
      track === "government" ? [own.writer, own.id] : [official, own.ministry.id];
    const said = { updateId: id, organisationId: organisation, text };
    if (track === "government") {
      const reply = recordReply(db, by, { ...said, step: "submit" });
      publishStatement(db, own.member, { kind: "reply", id: reply.id, version: reply.version });
    } else recordReply(db, by, { ...said, step: "publish" });
    const turns = payload.text.includes("\u202E");
    return { ref, id, turns, organisationId, personId: person.id, names: `${name} ${person.name}` };
  });
}

export type Spoken = ReturnType<typeof speak>;
