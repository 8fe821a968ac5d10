import "server-only";
import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DomainError } from "@/db/domain/errors";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { reader } from "./database";
import { instance } from "./instance";
import { isOwnOrigin } from "./own-origin";
import { SESSION_COOKIE } from "./session-cookie";

/** Who is asking, once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const carried = await cookies();
  if (!carried.has(SESSION_COOKIE)) return VISITOR;
  // Loaded when the first person signs in: visitors, and the first page after a start, do without.
  const { signedInPersonId } = await import("./auth");
  const personId = await signedInPersonId();
  return personId ? actorByPerson(await reader(), personId) : VISITOR;
});

/**
 * The one door for server actions: who is asking, once it is sure that the form came from this site.
 * Next lets a missing Origin pass, and trusts X-Forwarded-Host; this does neither. Throws
 * `origin_mismatch`.
 */
export async function actorForChange(): Promise<Actor> {
  const sent = await headers();
  if (!isOwnOrigin(sent.get("origin"), instance.address)) throw new DomainError("origin_mismatch");
  return currentActor();
}

/** For the pages of administrators: to everybody else there is no such page. */
export async function requireAdministrator(): Promise<Extract<Actor, { kind: "person" }>> {
  const actor = await currentActor();
  if (actor.kind !== "person" || !actor.isAdministrator) notFound();
  return actor;
}
