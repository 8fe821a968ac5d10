import type { Reader } from "@/db/client";
import { isWalked, type Row, type RowOf, type WalkedSet } from "@/db/domain/open-data";
import { evidenceRows } from "@/db/queries/open-data/evidence";
import { documentRows, editionRows, reviewRows } from "@/db/queries/open-data/lists";
import { recommendationRows } from "@/db/queries/open-data/recommendations";
import { replyRows } from "@/db/queries/open-data/replies";
import { statusRows } from "@/db/queries/open-data/statuses";
import { tagRows } from "@/db/queries/open-data/tags";
import { updateRows } from "@/db/queries/open-data/updates";
import { scopeOf } from "@/db/queries/scope";
import { type Finish, FINISHED } from "./finished-row";
import type { DataRequest } from "./request";

/** So many recommendations are read at once: few, so that what was read is soon forgotten. */
const READ = 250;

type Walk<Set extends WalkedSet> = (
  from: Reader,
  ids: readonly number[],
  asOf: string,
  finish: Finish,
) => RowOf<Set>[];

const WALK: { [Set in WalkedSet]: Walk<Set> } = {
  recommendations: (from, ids, _, finish) =>
    recommendationRows(from, ids).map((row) => FINISHED.recommendations(row, finish)),
  statuses: (from, ids, asOf, finish) =>
    statusRows(from, ids, asOf).map((row) => FINISHED.statuses(row, finish)),
  updates: (from, ids, asOf, finish) =>
    updateRows(from, ids, asOf).map((row) => FINISHED.updates(row, finish)),
  replies: (from, ids, asOf, finish) =>
    replyRows(from, ids, asOf).map((row) => FINISHED.replies(row, finish)),
  evidence: (from, ids, _, finish) =>
    evidenceRows(from, ids).map((row) => FINISHED.evidence(row, finish)),
  tags: (from, ids) => tagRows(from, ids),
};

/** The rows of a short list. */
function listed(from: Reader, { set, filter }: DataRequest, finish: Finish): Row[] {
  const { reviewId } = scopeOf(from, filter);
  if (set === "reviews") return reviewRows(from).map((row) => FINISHED.reviews(row, finish));
  if (set === "editions") {
    return editionRows(from, reviewId).map((row) => FINISHED.editions(row, finish));
  }
  return documentRows(from, reviewId).map((row) => FINISHED.documents(row, finish));
}

/**
 * The rows of a data set: of a list all of them; else those on the recommendations of these ids, in their
 * order, read while they are asked for.
 */
export function* rowsOf(
  from: Reader,
  request: DataRequest,
  ids: readonly number[],
  finish: Finish,
): Generator<Row> {
  const { set, asOf } = request;
  if (!isWalked(set)) {
    yield* listed(from, request, finish);
    return;
  }
  for (let at = 0; at < ids.length; at += READ) {
    yield* WALK[set](from, ids.slice(at, at + READ), asOf, finish);
  }
}
