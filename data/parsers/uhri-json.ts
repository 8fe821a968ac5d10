import { createReadStream } from "node:fs";
import { JSONParser } from "@streamparser/json";
import { DomainError } from "@/db/domain/errors";
import type { ImportSettings, ReadRow } from "@/db/domain/import-row";
import { lastDayOf } from "@/db/domain/partial-date";
import { bulletsOf } from "./decoded-text";
import { rejected } from "./recommendation-row";
import { type UhriRecord, uhriReview, uhriRow } from "./uhri-record";

/** More bytes than a record has. */
const LONGEST_RECORD = 1024 * 1024;

/** A value of a list, or a text whose lines begin with "- ": its entries. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listOf);
  if (typeof value === "number") return [String(value)];
  return typeof value === "string" ? bulletsOf(value.replace(/\r\n?/gu, "\n")) : [];
}

const textOf = (value: unknown) =>
  typeof value === "string" ? value.replace(/\r\n?/gu, "\n").trim() : listOf(value).join(" ");

function dayIn(value: unknown): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(textOf(value))?.[0];
  return day !== undefined && lastDayOf(day) !== null ? day : null;
}

function readRecord(value: unknown, place: string, settings: ImportSettings): ReadRow {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return rejected(place, "cells", JSON.stringify(value) ?? "");
  }
  const record = value as Record<string, unknown>;
  const review = uhriReview(
    {
      countries: listOf(record.Countries),
      bodies: listOf(record.Body),
      session: listOf(record.UprSession).join(" "),
      cycle: listOf(record.UprCycle).join(" "),
    },
    settings,
  );
  if (!review) return { kind: "aside" };
  const said: UhriRecord = {
    place,
    text: textOf(record.Text),
    states: listOf(record.UprRecommendingCountry),
    positions: listOf(record.UprPositions),
    themes: listOf(record.Themes),
    groups: listOf(record.AffectedPersons),
    sdgs: listOf(record.Sdgs),
    symbol: listOf(record.Symbol).join(" "),
    date: dayIn(record.PublicationDate),
    kind: listOf(record.AnnotationType).join(" "),
    annotationId: textOf(record.AnnotationId),
    doubts: [],
  };
  return uhriRow(said, review, settings);
}

/** The entries of the list that a JSON file is, as they come. Throws `import_json_invalid`. */
async function* entriesOf(path: string): AsyncGenerator<unknown> {
  let entries: unknown[] = [];
  let [isBegun, since] = [false, 0];
  const parser = new JSONParser({ paths: ["$.*"], keepStack: false });
  parser.onValue = ({ value }) => {
    entries.push(value);
    since = 0;
  };
  const decoder = new TextDecoder("utf-8");
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(piece, { stream: true });
    if (!isBegun && text.trim() !== "") {
      if (!text.trimStart().startsWith("[")) throw new DomainError("import_json_invalid");
      isBegun = true;
    }
    since += piece.length;
    if (since > LONGEST_RECORD) throw new DomainError("import_json_invalid");
    parser.write(text);
    const given = entries;
    entries = [];
    yield* given;
  }
  if (!parser.isEnded) throw new DomainError("import_json_invalid");
}

/**
 * The JSON export of the Universal Human Rights Index: a list of records, one row each, however long.
 * Throws `import_json_invalid` where it is no list, or breaks off.
 */
export async function* readUhriJson(
  path: string,
  settings: ImportSettings,
): AsyncGenerator<ReadRow> {
  let number = 0;
  try {
    for await (const value of entriesOf(path)) {
      number += 1;
      yield readRecord(value, `record ${number}`, settings);
    }
  } catch (error) {
    // The parser says in many ways that it is no JSON; what the disk says is another matter.
    if (error instanceof DomainError || (error as NodeJS.ErrnoException).code) throw error;
    throw new DomainError("import_json_invalid");
  }
}
