import { eq } from "drizzle-orm";
import { chooseHomeReview } from "@/db/commands/choose-home-review";
import { splitRecommendation } from "@/db/commands/split-recommendation";
import { recommendation } from "@/db/schema";
import { formWith, sendForm } from "@/tests/support/plain-form";
import type { Marks } from "./marks";
import type { Scene } from "./scene";

const REVIEW = "SVN-3";

const COLUMNS = [
  ["Number", "number", "line"],
  ["Recommendation", "recommendation", "text"],
  ["Recommending States", "recommending State", "list"],
  ["Position", "position", "line"],
  ["State under review", null],
  ["Session", null],
  ["Source of position", "source of the position", "line"],
  ["Paragraph", "paragraph", "line"],
  ["Heading", "theme", "line"],
  ["Themes", "tag", "list"],
  ["Groups of persons", "tag", "list"],
  ["Issues", "tag", "list"],
  ["Source id", "id of the source", "line"],
] as const;

/** One in so many has a second row, which is split. */
const SPLIT = 4;

const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;

/** CSV of a row a payload, and of some that are there to be split. */
function listOf(marks: Marks): string {
  const row = (cells: string[]) => cells.map(quoted).join(",");
  const rows = marks.payloads.flatMap((payload, index) =>
    (index % SPLIT === 0 ? ["", "split"] : [""]).map((which) =>
      row(
        COLUMNS.map(([heading, field, shape]) => {
          if (field === null) return heading === "Session" ? "34" : "Slovenia";
          // A number is what a recommendation is known by.
          if (field === "number") return `${which === "" ? 1 : 2}.${index + 1}`;
          if (field !== "recommendation" || which === "") {
            return marks.plant(payload, `${field} that is imported`, shape);
          }
          const part = () => marks.plant(payload, "part of a recommendation", "piece");
          return `${part()}; and then ${part()}`;
        }),
      ),
    ),
  );
  return [row(COLUMNS.map(([heading]) => heading)), ...rows].join("\r\n");
}

/** Sends a list as a browser without scripts does, and imports it. Gives the address of its page. */
async function importList({ instance, cookies }: Scene, list: string, name: string) {
  const headers = { cookie: cookies.administrator, origin: instance.baseUrl };
  const form = new FormData();
  form.append("file", new File([list], name));
  const answer = await fetch(`${instance.baseUrl}/admin/imports/upload`, {
    ...{ method: "POST", body: form, redirect: "manual", headers },
  });
  const page = `${instance.baseUrl}${answer.headers.get("location")}`;
  const html = async () => {
    for (let turn = 0; turn < 200; turn += 1) {
      const said = await (await fetch(page, { headers })).text();
      if (!said.includes("The import is at work")) return said;
      await new Promise((go) => setTimeout(go, 100));
    }
    throw new Error(`${page} is at work for ever`);
  };
  const compared = await html();
  const confirm = /<form(?:(?!<\/form>)[\s\S])*Import these[\s\S]*?<\/form>/u.exec(compared)?.[0];
  if (!confirm) throw new Error(`nothing can be imported: ${compared.replace(/<[^>]+>/gu, " ")}`);
  await sendForm(formWith(confirm, page, "id"), {}, headers);
  await html();
  return page;
}

/** Brings in a list in every cell of which a payload stands, and splits half of it. */
export async function bringIn(scene: Scene, marks: Marks) {
  const { db, administrator, own } = scene;
  const [first] = marks.payloads;
  if (!first) throw new Error("there is nothing to plant");
  const name = `${marks.plant(first, "name of an imported file", "name of a file")}.csv`;
  const page = await importList(scene, listOf(marks), name);
  chooseHomeReview(db, administrator, { reviewId: REVIEW });
  const all = db
    .select({ ref: recommendation.ref, text: recommendation.text, number: recommendation.number })
    .from(recommendation)
    .where(eq(recommendation.reviewId, REVIEW))
    .all();
  const toSplit = all.filter(({ number }) => number?.startsWith("2."));
  for (const { ref, text } of toSplit) {
    const at = text.indexOf("; and then ");
    if (at < 0) continue;
    const pieces = [text.slice(0, at), text.slice(at + 2)];
    splitRecommendation(db, own.member, { ref, pieces, seen: "" });
  }
  const refs = all.filter(({ number }) => number?.startsWith("1.")).map(({ ref }) => ref);
  return {
    reviewId: REVIEW,
    refs,
    split: toSplit.map(({ ref }) => ref),
    page: new URL(page).pathname,
  };
}

export type BroughtIn = Awaited<ReturnType<typeof bringIn>>;
