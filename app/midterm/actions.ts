"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { reader, writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import { recordUpdate } from "@/db/commands/record-update";
import { writeReportText } from "@/db/commands/write-report-text";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { LACKS } from "@/db/domain/report-completeness";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { keptEvidence } from "@/db/queries/kept-evidence";
import { parametersOf, parseRequest, searchOf } from "./parameters";

/** Where the form was opened, made anew from what it says: nobody is sent anywhere else. */
function backTo(formData: FormData, done: string, place: string): string {
  const sent = new URLSearchParams(textOf(formData, "back"));
  const { request } = parseRequest(parametersOf(sent), today());
  const search = searchOf(request);
  search.set("organisation", textOf(formData, "organisationId"));
  const missing = LACKS.find((lack) => lack === sent.get("missing"));
  if (missing) search.set("missing", missing);
  search.set("done", done);
  return `/midterm?${search}#${encodeURIComponent(place)}`;
}

/** Saves, submits or publishes what a row's form says, as the record's own form does. */
export async function recordInPlace(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const text = (name: string) => textOf(formData, name);
    const [ref, organisationId, draftId] = [text("ref"), text("organisationId"), text("draftId")];
    const part = text("part");
    if (actor.kind === "visitor") throw new DomainError("not_signed_in");
    if (!may(actor, "draft_update", organisationId)) throw new DomainError("not_permitted");
    const texts = Object.fromEntries(UPDATE_TEXTS.map((name) => [name, text(name)]));
    recordUpdate(await writer(), actor, {
      ...{ ref, part, organisationId, ...texts, step: text("step") },
      ...{ status: text("status"), asOf: text("asOf"), newId: text("newId") },
      ...(draftId && { draft: { id: draftId, version: text("draftVersion") } }),
      ...keptEvidence(await reader(), { ref, part: part || null, organisationId }),
    });
    return redirect(backTo(formData, text("step"), ref));
  });
}

/** Saves the introduction or a theme's text. */
export async function writeText(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const text = (name: string) => textOf(formData, name);
    writeReportText(await writer(), actor, {
      ...{ organisationId: text("organisationId"), reviewId: text("reviewId") },
      ...{ section: text("section"), text: text("text"), version: text("version") },
    });
    return redirect(backTo(formData, "text", text("anchor")));
  });
}
