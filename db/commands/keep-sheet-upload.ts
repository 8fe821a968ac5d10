import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { requiredLine } from "@/db/domain/field-problems";
import { followUpSheetSchema } from "@/db/domain/follow-up-sheet";
import { may } from "@/db/domain/permissions";
import { LONGEST } from "@/db/domain/update-limits";
import { organisation, sheetUpload } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";

const input = z.object({
  organisationId: z.string().min(1),
  fileName: requiredLine(LONGEST.title),
  sheet: followUpSheetSchema,
});

/**
 * Keeps a sheet that was filled in off line, as it was read, for the person alone who sent it: nothing
 * that the organisation says is changed by it. It takes the place of the one of the same name that the
 * person sent before. Gives its id. Throws `not_permitted`, `organisation_unknown`, `sheet_of_others`.
 */
export const keepSheetUpload = defineCommand({
  name: "keep-sheet-upload",
  input,
  admits: anybodySignedIn,
  run: ({ organisationId, fileName, sheet }, { tx, actor, actorId, now }) => {
    if (actorId === null || !may(actor, "draft_update", organisationId)) {
      throw new DomainError("not_permitted");
    }
    const owner = tx.select().from(organisation).where(eq(organisation.id, organisationId)).get();
    if (!owner?.track) throw new DomainError("organisation_unknown");
    if (sheet.organisationId !== null && sheet.organisationId !== organisationId) {
      throw new DomainError("sheet_of_others");
    }
    tx.delete(sheetUpload)
      .where(
        and(
          eq(sheetUpload.personId, actorId),
          eq(sheetUpload.organisationId, organisationId),
          eq(sheetUpload.fileName, fileName),
        ),
      )
      .run();
    const id = crypto.randomUUID();
    tx.insert(sheetUpload)
      .values({
        ...{ id, organisationId, fileName, personId: actorId },
        ...{ content: JSON.stringify(sheet), uploadedAt: now },
      })
      .run();
    return {
      isPublic: false,
      subject: `sheet:${id}`,
      detail: { organisationId, rows: sheet.rows.length },
      result: { id },
    };
  },
});
