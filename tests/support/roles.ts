import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Track } from "@/db/domain/track";
import { person, session } from "@/db/schema";
import { type Instance, startInstance } from "./instance";
import { anOrganisation } from "./people";
import { databaseOf, signIn, somebody } from "./who";

/** Everybody there is, seen from an organisation of civil society that owns what is asked for. */
export const ROLES = [
  "visitor",
  "contributor",
  "validator",
  "contributor on the same track",
  "validator on the same track",
  "contributor on the other track",
  "validator on the other track",
  "administrator",
  "disabled person",
  "expired session",
] as const;
export type Role = (typeof ROLES)[number];

/** Those who are in the owning organisation and can act. */
export const OWN: readonly Role[] = ["contributor", "validator"];

/** Those who are nobody to the site: it treats them as it treats a visitor. */
export const NOBODY: readonly Role[] = ["visitor", "disabled person", "expired session"];

/** The organisations: the owning one, one on the same track, one on the other. */
export interface Organisations {
  own: string;
  sameTrack: string;
  otherTrack: string;
}

/** A running instance with somebody in each role. */
export interface Cast {
  instance: Instance;
  db: Db;
  organisations: Organisations;
  /** The id of the person in each role; none for a visitor. */
  ids: Partial<Record<Role, string>>;
  /** The Cookie header of each role; empty for a visitor. */
  cookies: Record<Role, string>;
  stop: () => Promise<void>;
}

const NAMES = {
  contributor: "Nary Contributor",
  validator: "Vuthy Validator",
  "contributor on the same track": "Sarin Contributor",
  "validator on the same track": "Sophal Validator",
  "contributor on the other track": "Oudom Contributor",
  "validator on the other track": "Odette Validator",
  administrator: "Arun Administrator",
  "disabled person": "Disa Bled",
  "expired session": "Exa Pired",
} as const satisfies Partial<Record<Role, string>>;

type Named = keyof typeof NAMES;

function roleOf(who: Named, organisations: Organisations) {
  if (who === "administrator") return who;
  const role = who.startsWith("contributor") ? ("contributor" as const) : ("validator" as const);
  const at = who.endsWith("same track")
    ? "sameTrack"
    : who.endsWith("other track")
      ? "otherTrack"
      : "own";
  return { organisationId: organisations[at], role };
}

/** Starts an instance in which somebody of each role has signed in. `options`: as of `startInstance`. */
export async function startWithRoles(
  options: Parameters<typeof startInstance>[0] = {},
): Promise<Cast> {
  const instance = await startInstance(options);
  const db = databaseOf(instance);
  const organisation = (name: string, track: Track) => anOrganisation(db, name, track);
  const organisations = {
    own: organisation("Clean Rivers Network", "civil_society"),
    sameTrack: organisation("Lawyers for Land", "civil_society"),
    otherTrack: organisation("Ministry of Rural Development", "government"),
  };
  const ids: Cast["ids"] = {};
  const cookies = { visitor: "" } as Cast["cookies"];
  for (const who of Object.keys(NAMES) as Named[]) {
    const { id, email } = await somebody(db, NAMES[who], roleOf(who, organisations));
    ids[who] = id;
    cookies[who] = await signIn(instance.baseUrl, email);
  }
  const at = new Date(Date.now() - 1000);
  const disabled = ids["disabled person"] ?? "";
  db.update(person).set({ disabledAt: at.toISOString() }).where(eq(person.id, disabled)).run();
  const expired = ids["expired session"] ?? "";
  db.update(session).set({ expiresAt: at }).where(eq(session.userId, expired)).run();
  const stop = async () => {
    db.$client.close();
    await instance.stop();
  };
  return { instance, db, organisations, ids, cookies, stop };
}
