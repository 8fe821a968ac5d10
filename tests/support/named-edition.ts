import type { EditionContent } from "@/db/domain/edition-content";
import type { KeptParagraph } from "@/db/domain/kept-table";
import type { RichText } from "@/db/domain/rich-text";
import { SITE } from "./editions";
import { finishedTableWith } from "./finished-table";

/** The author's id. */
export const NGO = "ngo";

export interface Given {
  name: string;
  introduction?: RichText;
  line?: KeptParagraph;
  filter?: string;
}

/** An edition by an organisation of this name. */
export function namedEdition({
  name,
  introduction = [],
  line,
  filter = "",
}: Given): EditionContent {
  const { groups, ...table } = finishedTableWith({});
  const [group] = groups;
  const row = group?.rows[0];
  if (!group || !row) throw new Error("a table has a row");
  const said = { updates: ["u"], organisation: { id: NGO, name } };
  const update = {
    id: "u",
    organisation: { id: NGO, name },
    status: "partial",
    asOf: "2024",
  } as const;
  const standing = { status: "mixed", asOf: "2024-01-31", updates: [update] } as const;
  const facts = { ...row.facts, standing: { ...row.facts.standing, civil_society: standing } };
  const cells = [
    [{ text: name, of: said }, ...(line ? [{ ...line, of: { updates: ["u"] } }] : [])],
  ];
  return {
    ...{ format: 1, id: "6ca94dbd-4978-4585-bdcb-121af1cb83c2", number: 1, trail: "af31" },
    ...{ address: `${SITE}/editions/x`, frozenAt: "2026-11-24T05:00:00.000Z" },
    frozenOn: "2026-11-24",
    organisation: { id: NGO, name, track: "civil_society" },
    review: { id: "KHM-3", state: "Cambodia", cycle: 3, session: null, reviewedOn: "2019-01-30" },
    request: { layout: "ohchr-3", themeSet: "source", asOf: "2026-11-24", filter },
    charts: [
      {
        ...{ key: "totals", title: "One of one.", total: 1 },
        bars: [
          {
            ...{ label: "Assessed", track: "civil_society", total: 1 },
            parts: [{ status: "mixed", label: "Mixed", count: 1 }],
          },
        ],
      },
    ],
    table: { ...table, introduction, groups: [{ ...group, rows: [{ ...row, cells, facts }] }] },
  };
}
