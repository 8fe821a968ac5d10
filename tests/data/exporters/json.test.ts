import { describe, expect, it } from "vitest";
import { EXPORTERS } from "@/data/exporters/formats";
import type { FlowingTable } from "@/data/exporters/finished-table";
import { bytesOf } from "@/tests/support/bytes-of";
import { FORMULA_PAYLOADS } from "@/tests/support/formula-payloads";
import { finishedTableWith } from "@/tests/support/finished-table";

const read = async (table: FlowingTable) =>
  JSON.parse((await bytesOf(EXPORTERS.json(table))).toString("utf8"));

describe("the table as JSON", () => {
  it("holds the cells of the page by their headings, and what the row says in codes", async () => {
    const request = { layout: "government", themeSet: "source" } as const;
    const days = { asOf: "2026-01-31", extractedOn: "2026-02-01" };
    const table = { ...finishedTableWith({ rows: 2 }), request: { ...request, ...days } };
    const { rows, ...head } = await read(table);
    expect(head).toMatchObject({
      request: { ...request, ...days },
      title: "Cambodia: implementation of recommendations",
      language: "en-GB",
      columns: ["Recommendation", "Assessment"],
    });
    expect(head.statements[0]).toEqual({ label: "Review", text: "Cambodia, 3rd cycle" });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      ref: "KHM-HC-2019-01",
      theme: ["Prisons"],
      government: { status: "none", asOf: null, updates: [] },
      cells: { Recommendation: "Ratify the protocol.", Assessment: "" },
    });
  });

  it("holds what the report says as an edition does: the introduction, and each theme's text", async () => {
    const table = finishedTableWith({ rows: 2 });
    const [group] = table.groups;
    if (!group) throw new Error("no group");
    const said = (text: string) => [{ kind: "paragraph" as const, runs: [{ text }] }];
    const { introduction, rows, groups } = await read({
      ...{ ...table, introduction: said("We begin."), hasThemeTexts: true },
      groups: [{ ...group, text: said("Prisons are full.") }, group],
    });
    expect(introduction).toEqual(said("We begin."));
    expect(rows).toHaveLength(4);
    const { section, theme } = group;
    expect(groups).toEqual([{ section, theme, text: said("Prisons are full.") }]);
  });

  it("says nothing of texts where a report has none", async () => {
    const table = await read(finishedTableWith({}));
    expect(table).not.toHaveProperty("introduction");
    expect(table).not.toHaveProperty("groups");
  });

  it("is whole where there is no row", async () => {
    expect((await read(finishedTableWith({ rows: 0 }))).rows).toEqual([]);
  });

  it.each(FORMULA_PAYLOADS)("holds %j as it is", async (cell) => {
    const [row] = (await read(finishedTableWith({ cell }))).rows;
    expect(row.cells.Recommendation).toBe(cell.replaceAll("\r\n", "\n"));
  });
});
