import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { riskSchema } from "@/db/domain/evidence";
import { requiredLine } from "@/db/domain/field-problems";
import { may } from "@/db/domain/permissions";
import { document } from "@/db/schema";
import { insertDocument } from "./add-evidence";
import { anybodySignedIn, defineCommand } from "./define-command";
import { newDocument } from "./update-input";

/**
 * Describes a document that is private to the organisation until an update that rests on it is
 * published. `newId` is made with the form: the same form sent again is refused. Gives its id. Throws
 * `not_permitted`, `sent_before`.
 */
export const addDocument = defineCommand({
  name: "add-document",
  input: newDocument.extend({
    newId: z.uuid(),
    organisationId: requiredLine(80),
    risk: riskSchema,
  }),
  admits: anybodySignedIn,
  run: ({ newId, ...described }, context) => {
    const { tx, actor } = context;
    if (!may(actor, "add_evidence", described.organisationId)) {
      throw new DomainError("not_permitted");
    }
    if (tx.select({ id: document.id }).from(document).where(eq(document.id, newId)).get()) {
      throw new DomainError("sent_before");
    }
    insertDocument(context, newId, described);
    const { organisationId } = described;
    return {
      isPublic: false,
      subject: `document:${newId}`,
      detail: { organisationId },
      result: { id: newId },
    };
  },
});
