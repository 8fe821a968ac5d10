import { join } from "node:path";
import { openDatabase } from "@/db/opening/open-database";
import { addDocument } from "@/db/commands/add-document";
import { addOrganisation } from "@/db/commands/add-organisation";
import { changeOrganisation } from "@/db/commands/change-organisation";
import { decideAssignment } from "@/db/commands/decide-assignment";
import { recordReply } from "@/db/commands/record-reply";
import { recordUpdate } from "@/db/commands/record-update";
import { returnStatement } from "@/db/commands/return-statement";
import { writeReportText } from "@/db/commands/write-report-text";
import { DomainError } from "@/db/domain/errors";
import type { Actor } from "@/db/domain/permissions";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { TOO_LONG } from "./payloads";
import type { PlantedWorld } from "./plant";
import type { Tally } from "./tally";

/** Every field gets more than it takes; the command has to say which field it is, and to change nothing. */
export function tooLongIsRefused(directory: string, world: PlantedWorld, tally: Tally): void {
  const db = openDatabase(join(directory, "upr.sqlite"));
  const { own, inHand, spoken, brought, administrator } = world;
  const refused = (field: string, work: () => unknown) => {
    tally.answers.asked += 1;
    try {
      work();
      tally.taken.push(field);
    } catch (error) {
      const isSaid =
        error instanceof DomainError && Object.values(error.fields).includes("too_long");
      if (!isSaid) tally.taken.push(`${field}: ${String(error)}`);
    }
  };
  const organisationId = own.id;
  const document = { newId: crypto.randomUUID(), organisationId, date: "2024", kind: "ngo_report" };
  const described = { ...document, title: "a", publisher: "a", risk: "public_source" };
  for (const field of ["title", "publisher"]) {
    refused(field, () => addDocument(db, own.member, { ...described, [field]: TOO_LONG }));
  }
  const update = {
    ref: brought.refs.at(-1),
    organisationId,
    status: "partial",
    asOf: "2024-05-07",
  };
  for (const field of UPDATE_TEXTS) {
    for (const step of ["save", "submit"]) {
      const texts = { reason: "a", [field]: TOO_LONG };
      refused(field, () => recordUpdate(db, own.writer, { ...update, step, ...texts }));
    }
  }
  const piece = {
    ...described,
    source: "new document",
    relation: "direct",
    locator: "a",
    quote: "a",
  };
  for (const field of ["title", "publisher", "locator", "quote", "sentence"]) {
    const evidence = [{ ...piece, [field]: TOO_LONG }];
    const said = { ...update, step: "submit", reason: "a", evidence };
    refused(field, () => recordUpdate(db, own.writer, said));
  }
  const updateId = spoken[0]?.id;
  const reply = { updateId, organisationId, step: "save", text: TOO_LONG };
  const actor: Actor = own.writer;
  refused("reply", () => recordReply(db, actor, reply));
  const returned = { kind: "update", id: inHand.updates[0]?.returned, version: 1 };
  refused("comment", () => returnStatement(db, own.member, { ...returned, comment: TOO_LONG }));
  const decided = { ids: inHand.declined, decision: "decline", comment: TOO_LONG };
  refused("reason for declining", () => decideAssignment(db, own.member, decided));
  const text = { organisationId, reviewId: brought.reviewId, section: "introduction", version: 0 };
  refused("introduction", () => writeReportText(db, own.writer, { ...text, text: TOO_LONG }));
  const named = { name: TOO_LONG, track: "government" };
  refused("organisation", () => addOrganisation(db, administrator, named));
  refused("organisation", () =>
    changeOrganisation(db, administrator, { ...named, organisationId }),
  );
  db.$client.close();
}
