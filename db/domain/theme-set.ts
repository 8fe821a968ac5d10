import { z } from "zod";
import type { Vocabulary } from "./vocabulary";

/**
 * By what a mid-term table is grouped: the headings of the source, or the terms of a vocabulary. A
 * recommendation stands once, under the first term that was set.
 */
export const THEME_SETS = [
  ...(["source", "ohchr_theme", "ohchr_group", "sdg_goal"] as const),
  ...(["uhri_theme", "uhri_group", "upr_info_issue"] as const),
] as const;
export type ThemeSet = (typeof THEME_SETS)[number];
export const themeSetSchema = z.enum(THEME_SETS);

/** The vocabulary whose terms are the themes; null where the source's own headings are. */
export const VOCABULARY_OF: Record<ThemeSet, Vocabulary | null> = {
  source: null,
  ohchr_theme: "ohchr_theme",
  ohchr_group: "ohchr_group",
  sdg_goal: "sdg_goal",
  uhri_theme: "uhri_theme",
  uhri_group: "uhri_group",
  upr_info_issue: "upr_info_issue",
};

/** Those by which what has tags of these vocabularies can be grouped, and the one that is chosen already. */
export const themeSetsWith = (vocabularies: readonly Vocabulary[], chosen: ThemeSet): ThemeSet[] =>
  THEME_SETS.filter((themeSet) => {
    const vocabulary = VOCABULARY_OF[themeSet];
    return themeSet === chosen || vocabulary === null || vocabularies.includes(vocabulary);
  });

const inOrder = new Intl.Collator("en", { numeric: true });

/** Terms in alphabetical order, numbers as people count; what has no term comes last. */
export function byTerm(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return inOrder.compare(a, b);
}

/** What a report says before its first theme. */
export const INTRODUCTION = "introduction";

/** By what a report's paragraph on a theme is kept; none of them is `INTRODUCTION`. */
export function sectionOf(themeSet: ThemeSet, headings: readonly string[]): string {
  return JSON.stringify([themeSet, ...headings]);
}

const sectionSchema = z.tuple([themeSetSchema], z.string());

/** What a paragraph kept by `section` is on; null for the introduction, and for what `sectionOf` never gives. */
export function themeOfSection(section: string): { themeSet: ThemeSet; headings: string[] } | null {
  if (section === INTRODUCTION) return null;
  try {
    const [themeSet, ...headings] = sectionSchema.parse(JSON.parse(section));
    return { themeSet, headings };
  } catch {
    return null;
  }
}
