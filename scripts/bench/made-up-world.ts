import type { Db } from "@/db/client";
import { POSITIONS } from "@/db/domain/position";
import { keepSearchIndex } from "@/db/search-index/keep-search-index";
import { HEADINGS } from "./made-up-words";
import { madeUpTexts } from "./made-up-texts";
import type { Random } from "./random";

const NOW = "2026-06-01T12:00:00.000Z";
const CYCLES = 4;
/** Recommendations of a review, more or less. */
const USUAL = 220;
/** States that recommend. */
const STATES = 190;

/** "AAA", "AAB", … */
const codeOf = (index: number) =>
  String.fromCharCode(
    65 + Math.floor(index / 676),
    65 + (Math.floor(index / 26) % 26),
    65 + (index % 26),
  );

const twoDigits = (n: number) => String(n).padStart(2, "0");

/** The statements by which rows go straight into the tables: by the command, this would take minutes. */
function statementsOf({ $client: sqlite }: Db) {
  const into = (table: string, columns: string) =>
    sqlite.prepare(
      `insert into ${table} (${columns}) values (${columns.replaceAll(/[^,]+/g, "?")})`,
    );
  return {
    review: into("review", "id, state, iso3, mechanism, cycle, session, reviewed_on"),
    document: into(
      "document",
      "id, source_of_review_id, title, publisher, kind, date, risk, published_at",
    ),
    theme: into("theme", "document_id, parent_id, title, place, level"),
    recommendation: into(
      "recommendation",
      "ref, review_id, document_id, theme_id, place, number, number_sort, text",
    ),
    state: into("recommending_state", "recommendation_id, place, name, iso3"),
    position: into("position", "recommendation_id, position, wording, date, source"),
    tag: into("recommendation_tag", "recommendation_id, tag_id, set_by"),
    tally: into(
      "review_tally",
      "review_id, recommendations, supported, supported_in_part, noted, pending, unknown",
    ),
  };
}

type Statements = ReturnType<typeof statementsOf>;

const idOf = ({ lastInsertRowid }: { lastInsertRowid: number | bigint }) => Number(lastInsertRowid);

/** The headings of one list; gives the id of each that holds recommendations. */
function addHeadings(statements: Statements, documentId: string): number[] {
  const tops = new Map<string, number>();
  let place = 0;
  return HEADINGS.map(([top, under]) => {
    let parent = tops.get(top);
    if (parent === undefined) {
      parent = idOf(statements.theme.run(documentId, null, top, ++place, 1));
      tops.set(top, parent);
    }
    return idOf(statements.theme.run(documentId, parent, under, ++place, 2));
  });
}

/** One review with its list. */
function addReview(
  statements: Statements,
  random: Random,
  text: () => string,
  { index, count, tags }: { index: number; count: number; tags: readonly number[] },
): string {
  const iso3 = codeOf(1_000 + Math.floor(index / CYCLES));
  const cycle = 1 + (index % CYCLES);
  const id = `${iso3}-${cycle}`;
  const day = `${2004 + 5 * cycle + (index % 4)}-${twoDigits(1 + (index % 12))}-10`;
  const documentId = `LIST-${id}`;
  statements.review.run(id, `State ${iso3}`, iso3, "UPR", cycle, 12 * cycle - (index % 12), day);
  statements.document.run(
    ...[documentId, id, `Report of the Working Group on State ${iso3}`, "Nobody"],
    ...["working_group_report", day, "public_source", NOW],
  );
  const headings = addHeadings(statements, documentId);
  const said = new Map<string, number>();
  for (let at = 0; at < count; at += 1) {
    const theme = Math.floor((at * headings.length) / count);
    const ref = `${id}-${String(at + 1).padStart(3, "0")}`;
    const number = `118.${at + 1}`;
    const sort = `0118.${String(at + 1).padStart(4, "0")}`;
    const words = text();
    const recommendation = idOf(
      statements.recommendation.run(
        ref,
        id,
        documentId,
        headings[theme],
        at + 1,
        number,
        sort,
        words,
      ),
    );
    const maker = random.below(STATES);
    statements.state.run(recommendation, 1, `State ${codeOf(maker)}`, codeOf(maker));
    const position = random.pick(POSITIONS);
    said.set(position, (said.get(position) ?? 0) + 1);
    statements.position.run(recommendation, position, position, day, "Made up");
    for (const tag of new Set([random.pick(tags), random.pick(tags)])) {
      statements.tag.run(recommendation, tag, "source");
    }
  }
  const tally = POSITIONS.map((position) => said.get(position) ?? 0);
  statements.tally.run(id, count, ...tally, 0);
  return id;
}

/** Adds reviews with `total` recommendations together, some 220 each. Gives their ids. */
export function addMadeUpWorld(db: Db, random: Random, total: number): string[] {
  if (total <= 0) return [];
  const statements = statementsOf(db);
  const text = madeUpTexts(random);
  const ids: string[] = [];
  db.$client.transaction(() => {
    const tags = (db.$client.prepare("select id from tag").pluck().all() as number[]) ?? [];
    for (let left = total, index = 0; left > 0; index += 1) {
      const count = Math.min(left, USUAL - 20 + random.below(41));
      ids.push(addReview(statements, random, text, { index, count, tags }));
      left -= count;
    }
    keepSearchIndex(db);
  })();
  return ids;
}

/** How many different texts of recommendations there are. */
export const distinctTexts = ({ $client: sqlite }: Db): number =>
  Number(sqlite.prepare("select count(distinct text) from recommendation").pluck().get());
