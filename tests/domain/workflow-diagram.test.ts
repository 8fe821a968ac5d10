import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { workflowLayout } from "@/app/method/workflow-layout";
import { TRANSITIONS, UPDATE_STATES } from "@/db/domain/workflow";
import { distances, edgesOf, mermaidDiagram } from "@/db/domain/workflow-diagram";

test("the diagram in the README is the one that the table of the workflow gives", () => {
  expect(readFileSync("README.md", "utf8")).toContain(
    `\`\`\`mermaid\n${mermaidDiagram()}\n\`\`\`\n`,
  );
});

test("another step from one state to another changes the diagram", () => {
  const more = { ...TRANSITIONS, withdraw: { ...TRANSITIONS.withdraw, to: "draft" } } as const;
  expect(mermaidDiagram(more)).not.toBe(mermaidDiagram());
});

test("the diagram has an arrow for each step from each state, and says who may take it", () => {
  const arrows = mermaidDiagram().split("\n").slice(2);
  expect(arrows).toHaveLength(Object.values(TRANSITIONS).flatMap(({ from }) => from).length);
  expect(arrows).toContain("    submitted --> published : publish (validator)");
  expect(arrows).toContain("    returned --> [*] : discard (contributor or validator)");
});

test("every state can be reached from a new draft", () => {
  const reached = [...distances(edgesOf()).keys()];
  expect(reached.toSorted()).toEqual([...UPDATE_STATES, "discarded"].toSorted());
});

test.each([
  ["as it is", TRANSITIONS],
  [
    "with another step",
    { ...TRANSITIONS, withdraw: { ...TRANSITIONS.withdraw, from: ["submitted"] } },
  ],
  ["with a way back", { ...TRANSITIONS, discard: { ...TRANSITIONS.discard, from: ["withdrawn"] } }],
] as const)("the drawing of the workflow %s has every box and arrow, all inside it", (_, table) => {
  const edges = edgesOf(table);
  const { boxes, arrows, box, width, height } = workflowLayout(edges);
  expect(boxes).toHaveLength(distances(edges).size);
  expect(arrows).toHaveLength(edges.length);
  const places = boxes.map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(boxes.length);
  for (const { x, y } of boxes) {
    expect(x + box.width).toBeLessThanOrEqual(width);
    expect(y + box.height).toBeLessThanOrEqual(height);
  }
  for (const [x, y] of arrows.flatMap(({ points }) => points)) {
    expect([x >= 0 && x <= width, y >= 0 && y <= height]).toEqual([true, true]);
  }
});
