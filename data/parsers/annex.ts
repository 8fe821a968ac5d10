import { z } from "zod";
import { partialDateSchema } from "@/db/domain/partial-date";
import type { TagSetter, Vocabulary } from "@/db/domain/vocabulary";
import { readJson } from "./json-file";
import type { Parsed, Problem } from "./problem";
import { standsIn } from "./verbatim";

const annexSchema = z.object({
  review: z.object({
    state: z.string(),
    iso3: z.string().length(3),
    cycle: z.int(),
    session: z.int(),
    review_date: partialDateSchema,
    outcome_adopted: partialDateSchema,
    outcome_adopted_note: z.string(),
    mid_term_due: partialDateSchema,
    next_review_note: z.string(),
    recommendations_received: z.int(),
    supported: z.int(),
    noted: z.int(),
    counts_note: z.string(),
  }),
  count: z.int(),
  items: z.array(
    z.object({
      ref: z.string().regex(/^[A-Z0-9-]+$/),
      order: z.int().positive(),
      headings: z.array(z.string()).min(1),
      text: z.string().min(1),
      number: z.string().nullable(),
      recommending_states: z.array(z.string()).nullable(),
      position: z.null(),
      coding: z.object({
        set_by: z.literal("project"),
        themes_ohchr_cycle3: z.array(z.string()),
        groups_ohchr_cycle3: z.array(z.string()),
        sdg_goals: z.array(z.int()),
        sdg_targets: z.array(z.string()),
        upr_info_action_category: z.int().min(1).max(5),
        upr_info_action_confidence: z.string(),
      }),
    }),
  ),
});

type Item = z.output<typeof annexSchema>["items"][number];

export interface AnnexTag {
  vocabulary: Vocabulary;
  version: string;
  term: string;
  setBy: TagSetter;
  confidence: string | null;
}

export interface AnnexRow {
  ref: string;
  place: number;
  headings: string[];
  number: string | null;
  recommendingStates: string[];
  text: string;
  tags: AnnexTag[];
}

function tagsOf(coding: Item["coding"]): AnnexTag[] {
  const tag = (vocabulary: Vocabulary, version: string, term: string, confidence?: string) => ({
    vocabulary,
    version,
    term,
    setBy: coding.set_by,
    confidence: confidence ?? null,
  });
  return [
    ...coding.themes_ohchr_cycle3.map((term) => tag("ohchr_theme", "cycle 3", term)),
    ...coding.groups_ohchr_cycle3.map((term) => tag("ohchr_group", "cycle 3", term)),
    ...coding.sdg_goals.map((goal) => tag("sdg_goal", "2015", String(goal))),
    ...coding.sdg_targets.map((target) => tag("sdg_target", "2015", target)),
    tag(
      "upr_info_action",
      "1-5",
      String(coding.upr_info_action_category),
      coding.upr_info_action_confidence,
    ),
  ];
}

const rowOf = (item: Item): AnnexRow => ({
  ref: item.ref,
  place: item.order,
  headings: item.headings,
  number: item.number,
  recommendingStates: item.recommending_states ?? [],
  text: item.text,
  tags: tagsOf(item.coding),
});

/** A reference or a place that was given before: one of the two items is mistaken. */
function repetitions(items: readonly Item[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ ref, order }) =>
    [`ref ${ref}`, `order ${order}`].flatMap((text): Problem[] => {
      if (seen.has(text)) return [{ place: ref, code: "repeated", text }];
      seen.add(text);
      return [];
    }),
  );
}

/** What does not stand in the letter word for word, of an item and the headings over it. */
const notVerbatimIn = (letter: string) => (item: Item) =>
  [item.text, ...item.headings]
    .filter((text) => !standsIn(letter, text))
    .map((text): Problem => ({ place: item.ref, code: "not_verbatim", text }));

/**
 * Reads the annex (`annex.json`) and holds each item and heading against the letter's own text. What
 * does not stand in the letter word for word is a problem, and so is a reference or a place that is
 * given twice, or a count that is off.
 */
export function parseAnnex(
  json: string,
  letter: string,
): Parsed<AnnexRow[]> & { review: z.output<typeof annexSchema>["review"] | null } {
  const { content, problems } = readJson(json, annexSchema);
  if (!content) return { rows: [], problems, review: null };
  const notVerbatim = content.items.flatMap(notVerbatimIn(letter));
  const miscounted: Problem[] =
    content.count === content.items.length
      ? []
      : [{ place: "count", code: "count", text: `${content.count} ≠ ${content.items.length}` }];
  return {
    rows: content.items.map(rowOf),
    problems: [...notVerbatim, ...repetitions(content.items), ...miscounted],
    review: content.review,
  };
}
