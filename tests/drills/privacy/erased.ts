import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { verifiedChain } from "@/db/domain/audit-chain";
import { FORMER_MEMBER } from "@/db/domain/erasure";
import { auditChain } from "@/db/queries/audit-chain";
import { account, person } from "@/db/schema";
import { prepareDatabase } from "@/scripts/start/database.mjs";
import type { Cast } from "@/tests/support/roles";
import { aWord } from "@/tests/support/secrets";
import { actionNamed, callAction } from "@/tests/support/server-actions";
import { databaseOf, PASSWORD, signIn, somebody } from "@/tests/support/who";
import { type Figure, holds, none } from "../drill";
import { filesIn, foundIn } from "./marks";

interface Marked {
  id: string;
  cookie: string;
  name: string;
  email: string;
  hash: string;
}

/** Somebody with a name and an address that nobody else has, who is signed in. */
async function member(cast: Cast): Promise<Marked> {
  const [name, email] = [aWord(), `${aWord()}@example.org`];
  const role = { organisationId: cast.organisations.own, role: "contributor" } as const;
  const { id } = await somebody(cast.db, `erased ${aWord()}`, role);
  cast.db.update(person).set({ name, email }).where(eq(person.id, id)).run();
  const own = cast.db.select().from(account).where(eq(account.userId, id)).get();
  const cookie = await signIn(cast.instance.baseUrl, email);
  return { id, cookie, name, email, hash: own?.password ?? "" };
}

const call = (
  cast: Cast,
  who: Marked,
  action: string,
  at: string,
  fields: Record<string, string>,
) =>
  callAction({
    address: cast.instance.baseUrl + at,
    action: actionNamed(action),
    before: [null],
    fields: Object.entries(fields),
    headers: { cookie: who.cookie, origin: cast.instance.baseUrl },
  });

/** What the person downloads of what is kept. */
async function download(cast: Cast, who: Marked): Promise<string> {
  const { baseUrl } = cast.instance;
  const body = new FormData();
  body.append("password", PASSWORD);
  const headers = { cookie: who.cookie, origin: baseUrl };
  const address = `${baseUrl}/account/data/download`;
  return (await fetch(address, { method: "POST", redirect: "manual", headers, body })).text();
}

/** An old backup in another folder, with what stands beside the database today: whom it holds once it is started. */
async function restored(cast: Cast, backup: string, id: string): Promise<string | undefined> {
  const directory = mkdtempSync(join(tmpdir(), "upr-restored-"));
  try {
    copyFileSync(backup, join(directory, "upr.sqlite"));
    copyFileSync(join(cast.instance.directory, "erased-people"), join(directory, "erased-people"));
    await prepareDatabase(directory);
    const db = databaseOf({ directory });
    const found = db.select().from(person).where(eq(person.id, id)).get();
    db.$client.close();
    return found?.name;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Somebody works, downloads what is kept, and has it erased: what bytes are left, and whether the trail holds. */
export async function erased(cast: Cast): Promise<Figure[]> {
  const who = await member(cast);
  const draft = "app/recommendations/[ref]/record/actions.ts record";
  await call(cast, who, draft, "/recommendations/KHM-HC-2019-12/record", {
    ...{ ref: "KHM-HC-2019-12", organisationId: cast.organisations.own, step: "save" },
    ...{ status: "partial", asOf: "2024-05-07", newId: crypto.randomUUID() },
    reason: "What was found.",
  });
  const told = await download(cast, who);
  const folder = mkdtempSync(join(tmpdir(), "upr-backup-"));
  try {
    const backup = join(folder, "upr.sqlite");
    await cast.db.$client.backup(backup);
    const head = verifiedChain(auditChain(cast.db)).last?.hash ?? "";
    await call(cast, who, "app/account/erase/actions.ts eraseOwn", "/account/erase?sure", {
      password: PASSWORD,
    });
    const sought = [who.name, who.email, who.hash];
    const files = filesIn(cast.instance.directory, /^$/);
    const left = files.flatMap(({ name, bytes }) => foundIn(bytes, sought).map(() => name));
    const trail = verifiedChain(auditChain(cast.db), head);
    const page = await fetch(`${cast.instance.baseUrl}/account`, {
      headers: { cookie: who.cookie },
      redirect: "manual",
    });
    const again = await restored(cast, backup, who.id);
    const where = left[0] ? ` (first: ${left[0]})` : "";
    return [
      holds(
        "what is downloaded of oneself holds name, address and draft, and no hash",
        foundIn(told, [...sought, "What was found."]).length === 3 && !told.includes(who.hash),
      ),
      none(
        `name, address and password of whoever was erased, in ${files.length} files' bytes${where}`,
        left.length,
      ),
      none("broken events of the audit trail afterwards", trail.broken || !trail.holdsHead ? 1 : 0),
      holds("the session of whoever was erased is over", page.status === 307),
      holds("whom an old backup brings back is erased at the next start", again === FORMER_MEMBER),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
