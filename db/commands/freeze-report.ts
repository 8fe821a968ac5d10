import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { canonical, editionContentSchema, sha256Of } from "@/db/domain/edition-content";
import { DomainError } from "@/db/domain/errors";
import { may, needsSecondPerson } from "@/db/domain/permissions";
import { INTRODUCTION } from "@/db/domain/theme-set";
import { hasEdition } from "@/db/queries/edition-by-id";
import { nextEditionNumber } from "@/db/queries/editions";
import { publicHead } from "@/db/queries/public-revision";
import { type ReportText, reportTexts } from "@/db/queries/report-texts";
import { edition, organisation } from "@/db/schema";
import { anybodySignedIn, type CommandContext, defineCommand } from "./define-command";

/** How long what was made may wait to be frozen, in milliseconds. */
const LONGEST_WAIT = 10 * 60 * 1000;

const freezeInput = z.object({
  organisationId: z.string(),
  /** The edition. Its `trail` says of which public state it was made; its id was made with the form. */
  content: editionContentSchema,
  /** Every text of the organisation's report on the review, in the version that was read. */
  texts: z.array(z.object({ section: z.string(), version: z.number().int() })),
});
type FreezeInput = z.output<typeof freezeInput>;

/** Throws `report_moved_on` where anything was published, or written in the report, since it was made. */
function requireStillSo(
  { content, texts, organisationId }: FreezeInput,
  { tx, now }: CommandContext,
  written: ReadonlyMap<string, ReportText>,
): void {
  const sameTexts =
    texts.length === written.size &&
    texts.every(({ section, version }) => written.get(section)?.version === version);
  const stillSo =
    sameTexts &&
    content.trail === publicHead(tx) &&
    content.number === nextEditionNumber(tx, organisationId, content.review.id) &&
    Math.abs(Date.parse(now) - Date.parse(content.frozenAt)) <= LONGEST_WAIT;
  if (!stillSo) throw new DomainError("report_moved_on");
}

/** The author, under the name that it publishes under. Throws `organisation_unknown`. */
function ownerOf(tx: Tx, { organisationId, content }: FreezeInput) {
  const owner = tx.select().from(organisation).where(eq(organisation.id, organisationId)).get();
  if (!owner?.track) throw new DomainError("organisation_unknown");
  const { id, name, track } = content.organisation;
  const asPublished = owner.nameWithheld
    ? id === null && name !== owner.name
    : id === owner.id && name === owner.name;
  if (!asPublished || track !== owner.track) throw new DomainError("report_moved_on");
  return { track: owner.track, secondPersonRequired: owner.secondPersonRequired };
}

/** The sections of the report that have a text in the edition. */
function sectionsWithText({ table }: FreezeInput["content"]): string[] {
  const themes = table.groups.filter(({ text }) => text !== undefined);
  const introduction = table.introduction === undefined ? [] : [INTRODUCTION];
  return [...introduction, ...themes.map(({ section }) => section)];
}

/**
 * Keeps a report as it stands, as an edition under an address of its own: the very bytes, and their
 * hash. In civil society, whoever last changed one of its texts is not the one who freezes it. Gives the
 * id and the number. Throws `not_permitted`, `organisation_unknown`, `invalid_input` where it is of a day
 * to come, `sent_before`, `report_moved_on`, `own_text_frozen`.
 */
export const freezeReport = defineCommand({
  name: "freeze-report",
  input: freezeInput,
  admits: anybodySignedIn,
  run: (input, context) => {
    const { organisationId, content } = input;
    const { tx, actor } = context;
    if (actor.kind !== "person" || !may(actor, "freeze_report", organisationId)) {
      throw new DomainError("not_permitted");
    }
    if (content.request.asOf > content.frozenOn) {
      throw new DomainError("invalid_input", { asOf: "date_in_future" });
    }
    if (hasEdition(tx, content.id)) throw new DomainError("sent_before");
    const owner = ownerOf(tx, input);
    const written = reportTexts(tx, organisationId, content.review.id);
    requireStillSo(input, context, written);
    const authors = sectionsWithText(content).map((section) => written.get(section)?.authorId);
    const publisherId = actor.id;
    if (authors.some((id) => needsSecondPerson({ ...owner, authorId: id ?? null, publisherId }))) {
      throw new DomainError("own_text_frozen");
    }
    const kept = canonical(content);
    const { id, number, frozenAt, request, review, table } = content;
    const sha256 = sha256Of(kept);
    const { layout, themeSet, asOf } = request;
    tx.insert(edition)
      .values({
        ...{ id, organisationId, reviewId: review.id, number, layout, themeSet, asOf },
        ...{ title: table.title, content: kept, sha256, frozenAt, frozenById: actor.id },
      })
      .run();
    return {
      isPublic: true,
      subject: `edition:${id}`,
      detail: { organisationId, number, sha256 },
      result: { id, number },
    };
  },
});
