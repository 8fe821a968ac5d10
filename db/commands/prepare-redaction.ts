import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { redactionCheck } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";
import { requireHolding } from "./holding";
import { redactionInput, requireEveryPoint } from "./redaction-input";

/**
 * Says of what an organisation holds of a document that every point of the checklist was made sure of,
 * and whether the original is published with its description. It takes the place of a checklist
 * prepared or signed before, and has to be signed by another. Throws `document_unknown`,
 * `not_permitted`, `invalid_input`.
 */
export const prepareRedaction = defineCommand({
  name: "prepare-redaction",
  input: z.object({ ...redactionInput, withholdsOriginal: z.boolean() }),
  admits: anybodySignedIn,
  run: ({ points, ...prepared }, context) => {
    const { tx, actor, now } = context;
    requireHolding(context, prepared, "prepare_redaction");
    if (actor.kind !== "person") throw new DomainError("not_permitted");
    requireEveryPoint(points);
    const unsigned = { signedById: null, signedAt: null };
    const values = { ...prepared, ...unsigned, preparedById: actor.id, preparedAt: now };
    tx.insert(redactionCheck)
      .values(values)
      .onConflictDoUpdate({
        target: [redactionCheck.documentId, redactionCheck.organisationId],
        set: values,
      })
      .run();
    const { documentId, ...detail } = prepared;
    return { isPublic: false, subject: `document:${documentId}`, detail, result: { documentId } };
  },
});
