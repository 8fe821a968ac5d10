import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { followUpSheetSchema } from "@/db/domain/follow-up-sheet";
import { daySchema } from "@/db/domain/partial-date";
import { may } from "@/db/domain/permissions";
import {
  compareSheet,
  type ComparedRow,
  CONFLICT_CHOICES,
  conflictName,
  merged,
} from "@/db/domain/sheet-comparison";
import { keptEvidence } from "@/db/queries/kept-evidence";
import { saidOnLine } from "@/db/queries/said-on-line";
import { sheetUpload } from "@/db/schema";
import { anybodySignedIn, type CommandContext, defineCommand, noteOutcome } from "./define-command";
import { RECORD_UPDATE, writeUpdate } from "./record-update";
import { updateInput } from "./update-input";

const input = z.object({
  id: z.string(),
  /** As-of date of what the sheet gives none: "YYYY-MM-DD". */
  today: daySchema,
  /** How conflicts were decided, by `conflictName`; the others stay as they are on line. */
  choices: z.record(z.string(), z.enum(CONFLICT_CHOICES)),
  /** What was on line when it was decided, by reference: `OnLine.revision`. */
  seen: z.record(z.string(), z.string()),
});
type Asked = z.output<typeof input>;

/** The person's sheet beside what is on line now. */
function compared({ id }: Asked, { tx, actor, actorId }: CommandContext) {
  const isIt = and(eq(sheetUpload.id, id), eq(sheetUpload.personId, actorId ?? ""));
  const found = tx.select().from(sheetUpload).where(isIt).get();
  if (!found) throw new DomainError("sheet_upload_unknown");
  const { organisationId, content } = found;
  if (!may(actor, "draft_update", organisationId)) throw new DomainError("not_permitted");
  const sheet = followUpSheetSchema.parse(JSON.parse(content));
  const onSheet = { names: sheet.rows.map(({ ref }) => ref) };
  return { organisationId, ...compareSheet(sheet, saidOnLine(tx, onSheet, organisationId)) };
}

/** Makes one row's changes a draft. Gives whether there were any. */
function takeIn(row: ComparedRow, organisationId: string, asked: Asked, context: CommandContext) {
  const { onLine } = row;
  const { ref, part } = onLine;
  const values = merged(row, (field) => asked.choices[conflictName(row.ref, field)] ?? "on_line");
  if (!values) return false;
  const draft = updateInput.parse({
    ...{ ...values, ref, part: part ?? "", organisationId, step: "save" },
    asOf: values.asOf || asked.today,
    ...keptEvidence(context.tx, { ref, part, organisationId }),
    ...(onLine.inHand && { draft: onLine.inHand }),
  });
  noteOutcome(RECORD_UPDATE, writeUpdate(draft, context), context);
  return true;
}

/** In how many conflicts of the row what is on line stays. */
const keptIn = ({ ref, cells, isLocked }: ComparedRow, { choices }: Asked): number =>
  cells.filter(
    ({ field, outcome }) =>
      !isLocked && outcome === "conflict" && choices[conflictName(ref, field)] !== "sheet",
  ).length;

/**
 * Makes drafts of what a sheet changes. Where somebody changed a recommendation since it was decided
 * upon, it is left as it is. Gives how many drafts were written, how many were left for that reason, and
 * how many conflicts left what is on line; the same sheet taken in once more writes none. Throws
 * `sheet_upload_unknown`, `not_permitted`, and what `recordUpdate` throws of a draft.
 */
export const takeInSheet = defineCommand({
  name: "take-in-sheet",
  input,
  admits: anybodySignedIn,
  run: (asked, context) => {
    const { organisationId, rows } = compared(asked, context);
    const seen = rows.filter(({ ref, onLine }) => asked.seen[ref] === onLine.revision);
    const kept = seen.reduce((sum, row) => sum + keptIn(row, asked), 0);
    const written = seen.filter((row) => takeIn(row, organisationId, asked, context)).length;
    return {
      isPublic: false,
      subject: `sheet:${asked.id}`,
      detail: { organisationId, written },
      result: { written, left: rows.length - seen.length, kept },
    };
  },
});
