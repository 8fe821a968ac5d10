import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { optionalText } from "@/db/domain/field-problems";
import { may } from "@/db/domain/permissions";
import { LONGEST } from "@/db/domain/update-limits";
import { organisation, reportText, review } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";

const input = z.object({
  organisationId: z.string().min(1),
  reviewId: z.string().min(1),
  /** `INTRODUCTION`, or a theme's `sectionOf`. */
  section: z.string().min(1).max(2_000),
  /** Markdown; empty takes the text out. */
  text: optionalText(LONGEST.text),
  /** Of the text that was opened; 0 where there was none, or one that had been taken out. */
  version: z.coerce.number().int().nonnegative(),
});

/**
 * Writes the introduction or a theme's text of an organisation's report. Gives the new version. Throws
 * `not_permitted`, `organisation_unknown`, `review_unknown`, `edited_meanwhile`.
 */
export const writeReportText = defineCommand({
  name: "write-report-text",
  input,
  admits: anybodySignedIn,
  run: ({ organisationId, reviewId, section, text, version }, { tx, actor, actorId, now }) => {
    if (!may(actor, "write_report", organisationId)) throw new DomainError("not_permitted");
    const owner = tx.select().from(organisation).where(eq(organisation.id, organisationId)).get();
    if (!owner?.track) throw new DomainError("organisation_unknown");
    if (!tx.select().from(review).where(eq(review.id, reviewId)).get()) {
      throw new DomainError("review_unknown");
    }
    const isIt = and(
      eq(reportText.organisationId, organisationId),
      eq(reportText.reviewId, reviewId),
      eq(reportText.section, section),
    );
    const known = tx.select().from(reportText).where(isIt).get();
    const shown = known && known.text !== "" ? known.version : 0;
    if (shown !== version) throw new DomainError("edited_meanwhile");
    const isSame = known?.text === text;
    const written = {
      // It goes on counting where a text was taken out: no version is that of two texts.
      ...{ text, changedAt: now, version: (known?.version ?? 0) + (isSame ? 0 : 1) },
      // Whoever sends it back as it was is not its author.
      authorId: isSame ? known.authorId : actorId,
    };
    if (known) tx.update(reportText).set(written).where(isIt).run();
    else
      tx.insert(reportText)
        .values({ organisationId, reviewId, section, ...written })
        .run();
    return {
      isPublic: false,
      subject: `report:${organisationId}:${reviewId}`,
      detail: { organisationId, reviewId },
      result: { version: written.version },
    };
  },
});
