import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { redactionCheck } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";
import { publishWhatIsCited, withholdFiles } from "./evidence-publication";
import { checkOf, requireHolding } from "./holding";
import { redactionInput, requireEveryPoint } from "./redaction-input";

/**
 * Signs a checklist that somebody else of the organisation prepared, as it was read: `preparedAt` is
 * its instant. What published updates already rest on becomes public with it; where it keeps the
 * original back, files that are public already are taken back. On either track, and
 * whatever the organisation has chosen, nobody signs what they prepared. Throws `document_unknown`,
 * `not_permitted`, `checklist_outdated`, `own_checklist`, `invalid_input`.
 */
export const signRedaction = defineCommand({
  name: "sign-redaction",
  input: z.object({ ...redactionInput, preparedAt: z.string() }),
  admits: anybodySignedIn,
  run: ({ points, preparedAt, ...whose }, context) => {
    const { tx, actor, now } = context;
    requireHolding(context, whose, "sign_redaction");
    if (actor.kind !== "person") throw new DomainError("not_permitted");
    const check = checkOf(tx, whose);
    if (check?.preparedAt !== preparedAt || check.signedAt !== null) {
      throw new DomainError("checklist_outdated");
    }
    if (check.preparedById === actor.id) throw new DomainError("own_checklist");
    requireEveryPoint(points);
    tx.update(redactionCheck)
      .set({ signedById: actor.id, signedAt: now })
      .where(
        and(
          eq(redactionCheck.documentId, whose.documentId),
          eq(redactionCheck.organisationId, whose.organisationId),
        ),
      )
      .run();
    const isTakenBack = check.withholdsOriginal && withholdFiles(context, whose);
    const isPublished = publishWhatIsCited(context, whose);
    const { documentId, organisationId } = whose;
    return {
      isPublic: isTakenBack || isPublished,
      subject: `document:${documentId}`,
      detail: { organisationId },
      result: { documentId },
    };
  },
});
