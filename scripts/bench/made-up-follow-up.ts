import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { keepTally } from "@/db/commands/keep-tally";
import { DIRECTIONS, RELATIONS } from "@/db/domain/evidence";
import { POSITIONS } from "@/db/domain/position";
import { statusesOfferedTo } from "@/db/domain/status-scale";
import type { Track } from "@/db/domain/track";
import {
  document,
  evidenceLink,
  organisation,
  position,
  recommendation,
  update,
} from "@/db/schema";
import { sentence } from "./made-up-words";
import type { Random } from "./random";

const NOW = "2026-06-01T12:00:00.000Z";
const DOCUMENTS = 40;

const ORGANISATIONS: { id: string; name: string; track: Track }[] = [
  { id: "ministry-1", name: "Ministry of Justice (made up)", track: "government" },
  { id: "ministry-2", name: "Ministry of Education (made up)", track: "government" },
  { id: "ministry-3", name: "Ministry of Labour (made up)", track: "government" },
  { id: "ngo-1", name: "Coalition for Rights (made up)", track: "civil_society" },
  { id: "ngo-2", name: "Network of Women (made up)", track: "civil_society" },
  { id: "ngo-3", name: "Legal Aid (made up)", track: "civil_society" },
];

const day = (random: Random, year: number) =>
  `${year}-${String(1 + random.below(12)).padStart(2, "0")}-15`;

function addUpdate(tx: Tx, random: Random, recommendationId: number, place: number) {
  const { id: organisationId, track } = random.pick(ORGANISATIONS);
  const asOf = day(random, 2024 + random.below(2));
  tx.insert(update)
    .values({
      id: `update-${recommendationId}-${place}`,
      ...{ recommendationId, organisationId, track, asOf },
      state: "published",
      status: random.pick(statusesOfferedTo(track)),
      asOfLastDay: asOf,
      reason: sentence(random),
      measures: sentence(random),
      createdAt: NOW,
      publishedAt: NOW,
    })
    .run();
}

function addPassage(tx: Tx, random: Random, recommendationId: number, place: number) {
  tx.insert(evidenceLink)
    .values({
      id: `passage-${recommendationId}-${place}`,
      documentId: `document-${random.below(DOCUMENTS)}`,
      ...{ recommendationId, place },
      relation: random.pick(RELATIONS),
      direction: random.pick(DIRECTIONS),
      locator: `Paragraph ${1 + random.below(200)}`,
      quote: sentence(random),
      sentence: sentence(random),
      publishedAt: NOW,
    })
    .run();
}

function addDocument(tx: Tx, random: Random, index: number) {
  tx.insert(document)
    .values({
      id: `document-${index}`,
      title: `Report ${index + 1} (made up)`,
      publisher: "Nobody",
      kind: "ngo_report",
      date: day(random, 2025),
      risk: "public_source",
      publishedAt: NOW,
    })
    .run();
}

/** Adds who speaks, and the documents that are evidence. */
export function addMadeUpSpeakers(db: Db, random: Random): void {
  db.transaction((tx) => {
    for (const entry of ORGANISATIONS) {
      tx.insert(organisation)
        .values({ ...entry, createdAt: NOW })
        .run();
    }
    for (let index = 0; index < DOCUMENTS; index += 1) addDocument(tx, random, index);
  });
}

/** What the State said of each recommendation of a review. */
export function addMadeUpPositions(db: Db, random: Random, reviewId: string): void {
  db.transaction((tx) => {
    for (const { id } of idsOf(db, reviewId)) {
      const stated = random.pick(POSITIONS);
      tx.insert(position)
        .values({
          ...{ recommendationId: id, position: stated, wording: stated },
          ...{ date: "2024-09", source: "Made up" },
        })
        .run();
    }
    keepTally(tx, reviewId);
  });
}

const idsOf = (db: Db, reviewId: string) =>
  db
    .select({ id: recommendation.id })
    .from(recommendation)
    .where(eq(recommendation.reviewId, reviewId))
    .all();

/**
 * Adds about two published updates and one or two passages of evidence to every recommendation of a
 * review. Straight into the tables, all in one transaction: by the commands, each of some 10,000 updates
 * would need an account, and a transaction that waits for the disk.
 */
export function addMadeUpFollowUp(db: Db, random: Random, reviewId: string): void {
  db.transaction((tx) => {
    for (const { id } of idsOf(db, reviewId)) {
      const updates = 1 + random.below(3);
      for (let place = 1; place <= updates; place += 1) addUpdate(tx, random, id, place);
      const passages = random.below(3);
      for (let place = 1; place <= passages; place += 1) addPassage(tx, random, id, place);
    }
  });
}
