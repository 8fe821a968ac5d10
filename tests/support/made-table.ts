import { createFormatter, createTranslator } from "next-intl";
import { en } from "@/app/_i18n/en";
import type { Words } from "@/app/_i18n/words";
import { makeTable } from "@/app/midterm/make-table";
import { WITH_FACTS } from "@/app/midterm/made-rows";
import { gathered } from "@/data/exporters/table-rows";
import { type ExplorerFilter, NO_FILTER } from "@/db/domain/explorer-filter";
import type { Layout } from "@/db/domain/midterm-layout";
import type { ThemeSet } from "@/db/domain/theme-set";
import { seededDatabase } from "./database";

export const SITE = "https://upr.example.org";
/** Words without marks of direction. */
export const words: Words = {
  t: createTranslator({ locale: "en-GB", messages: en }),
  format: createFormatter({ locale: "en-GB", timeZone: "UTC" }),
};
export const db = seededDatabase();

/** The table of the annex, whole. */
export function made(
  layout: Layout,
  asOf = "2026-11-23",
  filter: ExplorerFilter = NO_FILTER,
  themeSet: ThemeSet = "source",
) {
  const request = { layout, asOf, themeSet, filter };
  const setting = { site: SITE, owner: "", extractedOn: "2026-11-23", timeZone: "UTC" };
  return gathered(makeTable(db, request, WITH_FACTS, setting, words).table);
}
