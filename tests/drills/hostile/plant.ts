import { invitePerson } from "@/db/commands/invite-person";
import { addOrganisation } from "@/db/commands/add-organisation";
import { document } from "@/db/schema";
import { isNotNull } from "drizzle-orm";
import { LIST_HEADER, listFile, wordCell, wordDocument, wordRow } from "@/tests/support/ohchr-list";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { plantBeforeTheRules } from "./before-the-rules";
import { bringIn } from "./brought-in";
import { plantInHand } from "./in-hand";
import type { Marks } from "./marks";
import { plantReport } from "./report";
import { speak } from "./said";
import type { Scene } from "./scene";
import type { Asking } from "./walk";

/** A list of OHCHR's with these recommendations, which the site fills. Gives its page and its file. */
export async function fillList({ baseUrl, cookies }: Asking, { texts, brought }: PlantedWorld) {
  const rows = texts.map((text) => wordRow(wordCell(text.replaceAll("\n", " ")), "", "", ""));
  const form = new FormData();
  form.set("review", brought.reviewId);
  form.set("whose", "both");
  const xml = wordDocument(LIST_HEADER, wordRow("Theme: All"), ...rows);
  const bytes = (await listFile(xml)) as Uint8Array<ArrayBuffer>;
  form.set("file", new File([bytes], "../<script data-hostile>hostile()</script>\u202E.docx"));
  const answer = await fetch(`${baseUrl}/midterm/fill/upload`, {
    ...{ method: "POST", body: form, redirect: "manual" },
    headers: { cookie: cookies.member, origin: baseUrl },
  });
  const page = answer.headers.get("location") ?? "";
  if (!/fill\/[0-9a-f-]{36}$/u.test(page)) throw new Error(`the list was not filled: ${page}`);
  return { page, file: `${page}/file` };
}

/** Links that let somebody into organisations with hostile names. */
function links({ db, administrator }: Scene, marks: Marks): string[] {
  return marks.payloads.slice(0, 12).map((payload) => {
    const short = payload.text.length < 150 ? payload : { ...payload, text: "a" };
    const name = marks.plant(short, "name of an organisation that invites", "line");
    const organisationId = addOrganisation(db, administrator, { name, track: "government" });
    const { token } = invitePerson(db, administrator, { organisationId, role: "validator" });
    return `/invite/${token}`;
  });
}

/** Puts every payload into every field, by the commands and forms of the app. */
export async function plant(scene: Scene, marks: Marks) {
  const { db, own } = scene;
  const brought = await bringIn(scene, marks);
  const spoken = speak(scene, marks, brought.refs);
  const inHand = await plantInHand(scene, marks, brought);
  const editions = plantReport(scene, marks, brought);
  const invitations = links(scene, marks);
  plantBeforeTheRules(scene, marks, brought, spoken);
  const published = db
    .select({ id: document.id, title: document.title })
    .from(document)
    .where(isNotNull(document.publishedAt))
    .all()
    .filter(({ title }) => marks.in(title).length > 0);
  return {
    ...{ own, brought, spoken, inHand, editions, links: invitations },
    administrator: scene.administrator,
    /** Of recommendations that stand in a list. */
    texts: brought.refs.slice(0, 20).map((ref) => recommendationByRef(db, ref)?.text ?? ""),
    published: published.map(({ id }) => id),
    /** Recommendations on which something is said. */
    withUpdates: [...new Set(spoken.map(({ ref }) => ref))],
    /** What to search for: words of payloads, and marks. */
    words: ["hostile", "script", "evil", ...[...marks.all.keys()].slice(0, 5)],
  };
}

export type PlantedWorld = Awaited<ReturnType<typeof plant>>;
