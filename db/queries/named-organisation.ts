import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { organisation } from "@/db/schema";

/** The name of the joined organisation; null where it is withheld. */
export const NAMED = sql<
  string | null
>`case when not ${organisation.nameWithheld} then ${organisation.name} end`;

/** Whether the joined organisation is one of these names, and does not withhold it. */
export const isNamed = (names: readonly string[]): SQL | undefined =>
  and(inArray(organisation.name, [...names]), eq(organisation.nameWithheld, false));

/** Whether the joined organisation is the one of this name, and does not withhold it; no condition without a name. */
export const isOfOrganisation = (name: string): SQL | undefined =>
  name === "" ? undefined : isNamed([name]);
