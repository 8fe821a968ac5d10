"use server";

import { redirect } from "next/navigation";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { actorForChange } from "@/app/_server/actor";
import { reader, writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { dayOf, instance, today } from "@/app/_server/instance";
import { editionAddress } from "@/app/_ui/addresses";
import { type MidtermRequest, parametersOf, parseRequest } from "@/app/midterm/parameters";
import { freezeReport } from "@/db/commands/freeze-report";
import type { EditionContent } from "@/db/domain/edition-content";
import { ALL_REVIEWS } from "@/db/domain/explorer-filter";
import { DomainError } from "@/db/domain/errors";
import { type Actor, may } from "@/db/domain/permissions";
import { hasEdition } from "@/db/queries/edition-by-id";
import { nextEditionNumber } from "@/db/queries/editions";
import { organisationById } from "@/db/queries/organisation-by-id";
import { editionContent } from "./edition-content";
import { type ReportNow, reportNow } from "./report";
import { saysName } from "./what-is-missing";

/** The organisation as an author. Throws before anything of it is read that the actor may not read. */
async function authorFor(actor: Actor, organisationId: string) {
  if (actor.kind === "visitor") throw new DomainError("not_signed_in");
  if (!may(actor, "freeze_report", organisationId)) throw new DomainError("not_permitted");
  const owner = organisationById(await reader(), organisationId);
  if (!owner?.track) throw new DomainError("organisation_unknown");
  return { ...owner, track: owner.track };
}

type Author = Awaited<ReturnType<typeof authorFor>>;

/** The report as an edition of this id. Throws `report_of_no_review`: an edition is of one. */
async function contentOf(
  report: ReportNow,
  { id, author, request }: { id: string; author: Author; request: MidtermRequest },
): Promise<EditionContent> {
  const { review, table, trail } = report;
  if (!review) throw new DomainError("report_of_no_review");
  const frozenAt = new Date().toISOString();
  const facts = {
    ...{ id, author, request, review, trail, frozenAt },
    number: nextEditionNumber(await reader(), author.id, review.id),
    frozenOn: dayOf(frozenAt),
    site: instance.address,
  };
  const words = { t: await getTranslations(), format: await getFormatter() };
  return editionContent(table, facts, words);
}

const frozenAddress = (id: string) => `${editionAddress(id)}?done=frozen`;

/** Freezes the report that was looked at. Whoever sends the same form again comes to its edition. */
export async function freeze(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const organisationId = textOf(formData, "organisationId");
    const id = textOf(formData, "newId");
    const author = await authorFor(actor, organisationId);
    if (hasEdition(await reader(), id)) return redirect(frozenAddress(id));
    const parameters = parametersOf(new URLSearchParams(textOf(formData, "request")));
    const { request, ignored } = parseRequest(parameters, today());
    // The form sends what the page understood: this is another table.
    if (ignored.length > 0) throw new DomainError("report_moved_on");
    // An edition is of one review; all at once are not even read.
    if (request.filter.review === ALL_REVIEWS) throw new DomainError("report_of_no_review");
    const report = await reportNow(request, organisationId);
    if (report.seen !== textOf(formData, "seen")) throw new DomainError("report_moved_on");
    const isSeen = textOf(formData, "nameGoesPublic") === "yes";
    if (saysName(report.table, author).length > 0 && !isSeen) {
      throw new DomainError("invalid_input", { nameGoesPublic: "required" });
    }
    const content = await contentOf(report, { id, author, request });
    const texts = [...report.texts].map(([section, { version }]) => ({ section, version }));
    const db = await writer();
    try {
      freezeReport(db, actor, { organisationId, content, texts });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "sent_before") throw error;
    }
    return redirect(frozenAddress(id));
  });
}
