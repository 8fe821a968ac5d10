import type { Db } from "@/db/client";
import { dayIn } from "@/db/domain/day-in";
import { EVIDENCE_CHOICES, NO_FILTER } from "@/db/domain/explorer-filter";
import { THEME_SETS } from "@/db/domain/theme-set";
import { ownAssignments } from "@/db/queries/assignments";
import { codedStatuses } from "@/db/queries/coded-statuses";
import { editions } from "@/db/queries/editions";
import { deskMaterial } from "@/db/queries/desk";
import { documentById } from "@/db/queries/document-by-id";
import { evidenceCoverage } from "@/db/queries/evidence-coverage";
import { evidenceDocuments } from "@/db/queries/evidence-documents";
import { fileToServe, publicFiles } from "@/db/queries/evidence-files";
import { evidenceAwaitingSignature, evidenceHeld } from "@/db/queries/evidence-held";
import { explorerRows } from "@/db/queries/explorer-rows";
import { hasPublishedDocument } from "@/db/queries/has-address";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { midtermPlaces } from "@/db/queries/midterm-places";
import { midtermRows } from "@/db/queries/midterm-rows";
import { midtermSources } from "@/db/queries/midterm-sources";
import { feedEntries } from "@/db/queries/feed-entries";
import { evidenceRows } from "@/db/queries/open-data/evidence";
import { documentRows, editionRows } from "@/db/queries/open-data/lists";
import { recommendationRows } from "@/db/queries/open-data/recommendations";
import { replyRows } from "@/db/queries/open-data/replies";
import { statusRows } from "@/db/queries/open-data/statuses";
import { tagRows } from "@/db/queries/open-data/tags";
import { updateRows } from "@/db/queries/open-data/updates";
import { newestUpdates } from "@/db/queries/newest-updates";
import { openWork } from "@/db/queries/open-work";
import { passagesOn } from "@/db/queries/passages-on";
import { publishedAssessments } from "@/db/queries/published-assessments";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import {
  publishedRepliesOn,
  unpublishedRepliesOn,
  withdrawnRepliesOn,
} from "@/db/queries/replies-on";
import {
  publishedUpdatesOn,
  unpublishedUpdatesOn,
  withdrawnUpdatesOn,
} from "@/db/queries/updates-on";
import { ALL, homeReviewId } from "@/db/queries/scope";
import { saidOnLine } from "@/db/queries/said-on-line";
import { SEARCH_GROUPS } from "@/db/domain/search";
import { TRACKS } from "@/db/domain/track";
import { parseSearch } from "@/db/domain/search-query";
import { search } from "@/db/queries/search";
import { questionFor } from "@/db/queries/search-index";
import { keepSearchIndex } from "@/db/search-index/keep-search-index";
import { whoHolds } from "@/db/queries/who-holds";
import { document, evidenceFile, reply, update } from "@/db/schema";

const DAY = "2026-01-01";

const files = (db: Db) =>
  db
    .select({ fileId: evidenceFile.id, documentId: evidenceFile.documentId })
    .from(evidenceFile)
    .all();

/**
 * Everything that a reader can ask of the database, by the name of its query: about all
 * recommendations and all documents. `organisations`: ids of those whose unpublished material the
 * reader may read; none for a visitor.
 */
export function whatIsRead(db: Db, organisations: readonly string[]) {
  const all = () => matchingRecommendations(db, NO_FILTER, DAY);
  const home = () => ({ reviewId: homeReviewId(db) ?? "", sources: [] });
  const ids = () => all().map(({ id }) => id);
  const documents = () => db.select({ id: document.id }).from(document).all();
  const idsIn = (table: typeof update | typeof reply) =>
    db
      .select({ id: table.id })
      .from(table)
      .all()
      .map(({ id }) => id);
  const found = (filter: object) => matchingRecommendations(db, { ...NO_FILTER, ...filter }, DAY);
  return {
    "has-address": () => documents().filter(({ id }) => hasPublishedDocument(db, id)),
    "recommendation-by-ref": () => all().map(({ ref }) => recommendationByRef(db, ref)),
    "passages-on": () => ids().map((id) => passagesOn(db, id, organisations)),
    "published-updates-on": () => ids().map((id) => publishedUpdatesOn(db, id)),
    "withdrawn-updates-on": () => ids().map((id) => withdrawnUpdatesOn(db, id)),
    "unpublished-updates-on": () => ids().map((id) => unpublishedUpdatesOn(db, id, organisations)),
    "published-replies-on": () => ids().map((id) => publishedRepliesOn(db, id)),
    "withdrawn-replies-on": () => ids().map((id) => withdrawnRepliesOn(db, id)),
    "unpublished-replies-on": () => ids().map((id) => unpublishedRepliesOn(db, id, organisations)),
    "who-holds": () => [
      ...whoHolds(db, "update", idsIn(update), organisations),
      ...whoHolds(db, "reply", idsIn(reply), organisations),
    ],
    "explorer-rows": () => explorerRows(db, all(), DAY),
    "matching-recommendations by evidence": () =>
      EVIDENCE_CHOICES.map((choice) => found({ evidence: [choice] }).map(({ ref }) => ref)),
    "matching-recommendations by word": () => found({ q: "SECRET" }),
    search: () => {
      // What was planted was planted past the commands.
      db.transaction((tx) => keepSearchIndex(tx));
      return ["SECRET", "KHM", "Cambodia"].flatMap((word) => {
        const query = parseSearch(word);
        const { question } = questionFor(db, query, SEARCH_GROUPS);
        const asked = { most: 100 };
        return SEARCH_GROUPS.map((group) => search(db, query, question, { group, ...asked }));
      });
    },
    "evidence-coverage": () => evidenceCoverage(db, all()),
    "evidence-documents": () => evidenceDocuments(db, home(), organisations),
    "document-by-id": () =>
      documents().flatMap(({ id }) => documentById(db, id, organisations) ?? []),
    "public-files": () => documents().flatMap(({ id }) => publicFiles(db, id)),
    "file-to-serve": () => files(db).flatMap((file) => fileToServe(db, file, organisations) ?? []),
    "evidence-held": () => documents().flatMap(({ id }) => evidenceHeld(db, id, organisations)),
    "evidence-awaiting-signature": () => evidenceAwaitingSignature(db, organisations),
    "midterm-places": () => THEME_SETS.map((themeSet) => midtermPlaces(db, all(), themeSet)),
    "midterm-rows": () =>
      midtermRows(db, midtermPlaces(db, all(), "source"), {
        asOf: DAY,
        dayOf: dayIn("UTC"),
        tracks: TRACKS,
      }),
    "midterm-sources": () => midtermSources(db, ALL, ids()),
    editions: () => editions(db),
    "coded-statuses": () => codedStatuses(db, ids(), DAY),
    "published-assessments": () => publishedAssessments(db, ALL),
    "desk-material": () => deskMaterial(db, organisations, DAY),
    "open-work": () => openWork(db, organisations),
    "own-assignments": () => ownAssignments(db, organisations),
    "said-on-line": () => organisations.map((id) => [...saidOnLine(db, ALL, id)]),
    "feed-entries": () => {
      const asked = { filter: NO_FILTER, track: null, organisation: "", ref: "" };
      const narrowed = all().map(({ ref }) => feedEntries(db, { ...asked, ref }, 100));
      return [feedEntries(db, asked, 100), narrowed];
    },
    "open data: recommendations": () => recommendationRows(db, ids()),
    "open data: statuses": () => statusRows(db, ids(), DAY),
    "open data: updates": () => updateRows(db, ids(), DAY),
    "open data: replies": () => replyRows(db, ids(), DAY),
    "open data: evidence": () => evidenceRows(db, ids()),
    "open data: tags": () => tagRows(db, ids()),
    "open data: lists": () => [documentRows(db, null), editionRows(db, null)],
    "newest-updates": () => newestUpdates(db, ALL, 100, DAY),
  };
}

export type Reading = keyof ReturnType<typeof whatIsRead>;

const NOBODY = {} as Db;

/** The names of all these questions. */
export const READINGS = Object.keys(whatIsRead(NOBODY, [])) as Reading[];
