import { type Permission, PERMISSION_TABLE } from "./permissions";
import {
  type Transition,
  TRANSITIONS,
  UPDATE_STATES,
  UPDATE_STEPS,
  type UpdateState,
  type UpdateStep,
} from "./workflow";

/** A state, or the end of what is thrown away. */
export type DiagramNode = UpdateState | "discarded";

/** One arrow: a step from one state. */
export interface DiagramEdge {
  step: UpdateStep;
  from: UpdateState;
  to: DiagramNode;
}

type Table = Record<UpdateStep, Transition>;

/** Every arrow of the table, step by step. */
export function edgesOf(table: Table = TRANSITIONS): DiagramEdge[] {
  return UPDATE_STEPS.flatMap((step) =>
    table[step].from.map((from) => ({ step, from, to: table[step].to })),
  );
}

const START: UpdateState = "draft";

/** How many steps a state is from a new draft, by the shortest way. */
export function distances(edges: readonly DiagramEdge[]): Map<DiagramNode, number> {
  const found = new Map<DiagramNode, number>([[START, 0]]);
  // A map is walked through with what is added to it on the way.
  for (const [node, distance] of found) {
    for (const { from, to } of edges) {
      if (from === node && !found.has(to)) found.set(to, distance + 1);
    }
  }
  return found;
}

const holdersInCode = (permission: Permission) =>
  PERMISSION_TABLE[permission].map((holder) => holder.replace("own ", "")).join(" or ");

/** The workflow as a Mermaid diagram; each arrow names the step and who may take it. */
export function mermaidDiagram(table: Table = TRANSITIONS): string {
  const named = (node: DiagramNode) =>
    (UPDATE_STATES as readonly string[]).includes(node) ? node : "[*]";
  const arrows = edgesOf(table).map(({ step, from, to }) => {
    const who = holdersInCode(table[step].permission);
    return `    ${from} --> ${named(to)} : ${step} (${who})`;
  });
  return ["stateDiagram-v2", `    [*] --> ${START}`, ...arrows].join("\n");
}
