import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importCodedEvidence } from "@/db/commands/import-coded-evidence";
import { importRecommendations } from "@/db/commands/import-recommendations";
import type { Db } from "@/db/client";
import type { Actor } from "@/db/domain/permissions";
import { review } from "@/db/schema";
import { parseAnnex } from "@/data/parsers/annex";
import { parseCodedEvidence } from "@/data/parsers/coded-evidence";
import type { Problem } from "@/data/parsers/problem";

const SOURCES = join(process.cwd(), "data/sources");
const LETTER = "2019-08-20-High-Commissioner-letter-to-Cambodia-with-annex.txt";
const STATE_REPLIES = [
  "2021-01-12-Cambodia-reply-to-AL-KHM-10-2020.txt",
  "2021-05-07-Cambodia-reply-to-AL-KHM-1-2021.txt",
  "2022-11-15-Cambodia-letter-on-AL-KHM-2-2022.txt",
];
const SEED: Actor = { kind: "system", name: "seed" };

const read = (name: string) => readFileSync(join(SOURCES, name), "utf8");

function refuse(file: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map((p) => `  ${p.place}: ${p.code}: ${p.text}`).join("\n");
  throw new Error(`${file} was not imported, nothing was changed:\n${lines}`);
}

function seedAnnex(db: Db) {
  const letter = read(LETTER);
  const { rows, problems, review: facts } = parseAnnex(read("annex.json"), letter);
  refuse("annex.json", problems);
  if (!facts) throw new Error("annex.json describes no review");
  return importRecommendations(db, SEED, {
    review: {
      id: `${facts.iso3}-${facts.cycle}`,
      state: facts.state,
      iso3: facts.iso3,
      cycle: facts.cycle,
      isHome: true,
      session: facts.session,
      reviewedOn: facts.review_date,
      adoptedOn: facts.outcome_adopted,
      midTermDue: facts.mid_term_due,
      received: facts.recommendations_received,
      supported: facts.supported,
      noted: facts.noted,
      note: `${facts.outcome_adopted_note}. ${facts.next_review_note}. Counts ${facts.counts_note}.`,
    },
    source: {
      id: "KHM-HC-2019",
      title: "Letter of the High Commissioner for Human Rights to Cambodia, with annex",
      publisher: "Office of the High Commissioner for Human Rights",
      kind: "high_commissioner_letter",
      date: "2019-08-20",
      reference: null,
      language: "en",
      address: null,
      fullText: letter,
    },
    rows,
  });
}

function seedEvidence(db: Db) {
  const texts = new Map(STATE_REPLIES.map((name) => [name, read(name)]));
  const { rows, problems } = parseCodedEvidence(read("evidence.json"), texts);
  refuse("evidence.json", problems);
  if (!rows) throw new Error("evidence.json describes no documents");
  return importCodedEvidence(db, SEED, {
    documents: rows.documents.map((d) => ({
      id: d.id,
      title: d.title,
      publisher: d.publisher,
      kind: d.kind,
      date: d.date,
      reference: d.reference,
      language: d.language,
      risk: d.risk,
      licence: d.licence ?? null,
      note:
        [d.answers_communication && `Answers ${d.answers_communication}`, d.note]
          .filter(Boolean)
          .join(". ") || null,
      track: d.actor,
      fullText: texts.get(d.source_file) ?? null,
    })),
    links: rows.links.map(({ document: documentId, ...link }) => ({ ...link, documentId })),
    codedUpdates: rows.coded_updates.map((u) => ({
      ref: u.ref,
      organisation: u.organisation,
      track: u.track,
      status: u.status,
      asOf: u.as_of,
      documentId: u.document,
      reason: u.reason,
      links: u.links,
    })),
  });
}

/**
 * Puts the first data set into a database that holds no review: all of it or nothing. Gives what was
 * imported, or null.
 */
export function seedWhereEmpty(db: Db) {
  if (db.select({ id: review.id }).from(review).limit(1).get()) return null;
  return db.transaction(() => ({ recommendations: seedAnnex(db), evidence: seedEvidence(db) }), {
    behavior: "immediate",
  });
}
