import { z } from "zod";
import { DomainError, type FieldProblems } from "@/db/domain/errors";
import { REDACTION_POINTS } from "@/db/domain/redaction";

/** Whose checklist on which document, and the points that are ticked. */
export const redactionInput = {
  documentId: z.string(),
  organisationId: z.string(),
  points: z.array(z.enum(REDACTION_POINTS)),
};

/** Throws `invalid_input` with a problem for each point that is not ticked. */
export function requireEveryPoint(ticked: readonly string[]): void {
  const open = REDACTION_POINTS.filter((point) => !ticked.includes(point));
  if (open.length === 0) return;
  const problems: FieldProblems = Object.fromEntries(
    open.map((point) => [`points.${point}`, "not_ticked"]),
  );
  throw new DomainError("invalid_input", problems);
}
