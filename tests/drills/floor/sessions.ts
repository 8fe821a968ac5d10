import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { SESSION_LIFE } from "@/db/domain/session-life";
import { session } from "@/db/schema";
import { type Figure, holds, none } from "@/tests/drills/drill";
import { ask, carried, signIn, type Site } from "./site";

const SESSION = "__Host-upr.session_token";

const isIn = async (site: Site, cookie: string): Promise<boolean> =>
  (await ask(site, { path: "/account", headers: { cookie, accept: "text/html" } })).status === 200;

/** In how many of the files of the data directory a text stands. */
function filesWith(directory: string, text: string): number {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  const found = files.filter(
    (file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(text),
  );
  return found.length;
}

const isStrict = (line: string): boolean =>
  ["httponly", "secure", "samesite=lax", "path=/"].every((part) =>
    line.toLowerCase().split("; ").includes(part),
  ) && !/domain=/i.test(line);

/** What a session is worth to whoever reads the database, or finds a browser open. */
export async function sessionFigures(site: Site): Promise<Figure[]> {
  const { db, instance } = site;
  const lines = await signIn(site);
  const line = lines.find((each) => each.startsWith(`${SESSION}=`)) ?? "";
  const [token = "", signature = ""] = decodeURIComponent(
    line.slice(SESSION.length + 1).split(";")[0] ?? "",
  ).split(/\.(.*)/);
  const cookie = carried(lines);
  const wasIn = await isIn(site, cookie);
  const again = await signIn(site);
  const kept = db.select().from(session).where(eq(session.userId, site.personId)).all();
  const stolen = kept.map((row) => `${SESSION}=${encodeURIComponent(`${row.token}.${signature}`)}`);
  let opened = 0;
  for (const each of stolen) if (await isIn(site, each)) opened += 1;
  const places = filesWith(instance.directory, token);

  const now = Date.now();
  db.update(session)
    .set({ updatedAt: new Date(now - SESSION_LIFE.idle) })
    .run();
  const isInIdle = await isIn(site, cookie);
  const ofAWeek = { updatedAt: new Date(now), expiresAt: new Date(now - 1) };
  db.update(session).set(ofAWeek).run();
  const isInAfterAWeek = await isIn(site, carried(again));
  return [
    holds("somebody who signs in is in", wasIn && token !== ""),
    none(
      "cookies without __Host-, HttpOnly, Secure, SameSite=Lax, Path=/",
      lines.filter((each) => !each.startsWith("__Host-") || !isStrict(each)).length,
    ),
    none("files of the data directory in which the token stands", places),
    none(`of ${stolen.length} sessions as the database holds them, how many open anything`, opened),
    holds("another token at another sign-in", !carried(again).includes(token)),
    holds("out after 12 hours in which nothing was asked for", !isInIdle),
    holds("out after 7 days, however much was asked for", !isInAfterAWeek),
  ];
}
