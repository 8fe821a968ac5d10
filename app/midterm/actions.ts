"use server";

import { redirect } from "next/navigation";
import { theirDraft } from "@/app/_server/colleagues-draft";
import type { RecordState } from "@/app/_server/theirs";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { runAction, textOf } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import { updateInputOf } from "@/app/_server/update-form-input";
import { withTheirs } from "@/app/_server/with-theirs";
import { recordUpdate } from "@/db/commands/record-update";
import { writeReportText } from "@/db/commands/write-report-text";
import { DomainError, type FieldProblems } from "@/db/domain/errors";
import type { Membership } from "@/db/domain/permissions";
import { type Done, doneWith, workAnchor } from "./done";
import { addNarrowing, narrowingIn } from "./narrowing";
import { parametersOf, parseRequest, searchOf } from "./parameters";
import { type TextState, theirText } from "./their-text";

/** Which table the form was opened in. */
function openedIn(formData: FormData) {
  const sent = new URLSearchParams(textOf(formData, "back"));
  const { request } = parseRequest(parametersOf(sent), today());
  return { request, narrowing: narrowingIn((name) => sent.get(name)) };
}

/**
 * Where the form was opened, made anew from what it says: nobody is sent anywhere else. `anchor`: of the place
 * on the page.
 */
function backTo(formData: FormData, done: Done, place: string, anchor = place): string {
  const { request, narrowing } = openedIn(formData);
  const search = searchOf(request);
  search.set("organisation", textOf(formData, "organisationId"));
  addNarrowing(search, narrowing);
  search.set("at", place);
  search.set("done", done);
  return `/midterm?${search}#${encodeURIComponent(anchor)}`;
}

/** Pieces of evidence are described elsewhere: what is wrong with one is said in one word here. */
function onThisForm(fields: FieldProblems): FieldProblems {
  const entries = Object.entries(fields);
  const own = entries.filter(([field]) => !field.startsWith("evidence."));
  const problems = Object.fromEntries(own);
  return own.length < entries.length ? { ...problems, evidence: "piece_unfinished" } : problems;
}

/** Does what a row's form asks for. Gives the track that it speaks for. Throws as the command does. */
async function recorded(formData: FormData) {
  const actor = await actorForChange();
  const { input } = updateInputOf(formData, textOf(formData, "ref"));
  try {
    recordUpdate(await writer(), actor, input);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, onThisForm(error.fields), error.figures);
  }
  const memberships = actor.kind === "person" ? actor.memberships : [];
  const isMeant = ({ organisationId }: Membership) => organisationId === input.organisationId;
  return memberships.find(isMeant)?.track ?? null;
}

/** Saves, submits or publishes what a row's form says, as the record's own form does. */
export async function recordInPlace(_: RecordState, formData: FormData): Promise<RecordState> {
  const state = await runAction(formData, async () => {
    const track = await recorded(formData);
    const said = { step: textOf(formData, "step"), asOf: textOf(formData, "asOf"), track };
    const done = doneWith(said, openedIn(formData).request);
    const ref = textOf(formData, "ref");
    return redirect(backTo(formData, done, ref, workAnchor(ref)));
  });
  return withTheirs(state, () => theirDraft(formData));
}

/** Saves the introduction or a theme's text. */
export async function writeText(_: TextState, formData: FormData): Promise<TextState> {
  const state = await runAction(formData, async () => {
    const actor = await actorForChange();
    const text = (name: string) => textOf(formData, name);
    writeReportText(await writer(), actor, {
      ...{ organisationId: text("organisationId"), reviewId: text("reviewId") },
      ...{ section: text("section"), text: text("text"), version: text("version") },
    });
    return redirect(backTo(formData, "text", text("anchor")));
  });
  return withTheirs(state, () => theirText(formData));
}
