import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { requiredLine } from "@/db/domain/field-problems";
import { may } from "@/db/domain/permissions";
import { TRACKS } from "@/db/domain/track";
import { LONGEST_ORGANISATION_NAME, sameName } from "@/db/domain/organisation-name";
import { organisation } from "@/db/schema";
import { defineCommand } from "./define-command";

/**
 * A new organisation; its track is set here, once. Withholding the name and doing without a second
 * person are open to civil society only. Gives the id. Throws `organisation_name_taken`.
 */
export const addOrganisation = defineCommand({
  name: "add-organisation",
  input: z.object({
    name: requiredLine(LONGEST_ORGANISATION_NAME),
    /** "none": a UN body, which is on neither side. */
    track: z.enum([...TRACKS, "none"]),
    nameWithheld: z.boolean().default(false),
    secondPersonRequired: z.boolean().default(true),
  }),
  admits: (actor) => may(actor, "manage_organisations"),
  run: (input, { tx, now }) => {
    const track = input.track === "none" ? null : input.track;
    const civilSociety = track === "civil_society";
    const names = tx.select({ name: organisation.name }).from(organisation).all();
    if (names.some(({ name }) => sameName(name, input.name))) {
      throw new DomainError("organisation_name_taken", { name: "taken" });
    }
    const id = crypto.randomUUID();
    tx.insert(organisation)
      .values({
        id,
        name: input.name,
        track,
        nameWithheld: civilSociety && input.nameWithheld,
        secondPersonRequired: !civilSociety || input.secondPersonRequired,
        createdAt: now,
      })
      .run();
    return {
      isPublic: false,
      subject: `organisation:${id}`,
      detail: { track },
      result: id,
    };
  },
});
