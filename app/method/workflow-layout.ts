import type { DiagramEdge, DiagramNode } from "@/db/domain/workflow-diagram";
import { distances } from "@/db/domain/workflow-diagram";

/** Sizes in the drawing's own units; at its natural size one is a CSS pixel. */
const BOX = { width: 94, height: 38 };
const COLUMN = 152;
const ROW = 124;
const MARGIN = { x: 1, top: 44 };
/** How far a line keeps from another that runs beside it. */
const APART = 12;
const LANE = 22;

export interface PlacedBox {
  node: DiagramNode;
  x: number;
  y: number;
}

export interface PlacedArrow extends DiagramEdge {
  /** Corners of the line from its beginning to its tip. */
  points: [number, number][];
  /** Where its word begins, or ends. */
  label: { x: number; y: number; textAnchor?: "end" };
}

export interface WorkflowLayout {
  width: number;
  height: number;
  box: typeof BOX;
  boxes: PlacedBox[];
  arrows: PlacedArrow[];
}

/**
 * Where each state goes: downwards by its distance from a new draft. What leads further down stands in
 * the first column, what leads back or ends there half a row higher in the second.
 */
function placed(edges: readonly DiagramEdge[]): Map<DiagramNode, PlacedBox> {
  const rows = distances(edges);
  const rowOf = (node: DiagramNode) => rows.get(node) ?? 0;
  const last = Math.max(...rows.values());
  const leadsOn = (node: DiagramNode) =>
    rowOf(node) === last || edges.some(({ from, to }) => from === node && rowOf(to) > rowOf(node));
  const taken = new Set<string>();
  const boxes = new Map<DiagramNode, PlacedBox>();
  for (const [node, row] of rows) {
    let column = leadsOn(node) ? 0 : 1;
    while (taken.has(`${row} ${column}`)) column += 1;
    taken.add(`${row} ${column}`);
    const y = MARGIN.top + (row - (column % 2) / 2) * ROW;
    boxes.set(node, { node, x: MARGIN.x + column * COLUMN, y });
  }
  return boxes;
}

type Route = Pick<PlacedArrow, "points" | "label">;

const middle = ({ x }: PlacedBox) => x + BOX.width / 2;
const right = ({ x }: PlacedBox) => x + BOX.width;
const bottom = ({ y }: PlacedBox) => y + BOX.height;
const centre = ({ y }: PlacedBox) => y + BOX.height / 2;

/** Back to itself, over its top. */
function loop(box: PlacedBox): Route {
  const [from, to, over] = [middle(box) + APART, middle(box) - APART, box.y - 24];
  return {
    points: [
      [from, box.y],
      [from, over],
      [to, over],
      [to, box.y],
    ],
    label: { x: from + 6, y: over + 10 },
  };
}

/** Straight down, or up beside it, within one column. */
function upright(from: PlacedBox, to: PlacedBox): Route {
  if (to.y > from.y) {
    const x = middle(from) - 2 * APART;
    const points: Route["points"] = [
      [x, bottom(from)],
      [x, to.y],
    ];
    return { points, label: { x: x + 6, y: (bottom(from) + to.y) / 2 + 4 } };
  }
  const x = middle(from) + 2 * APART;
  const points: Route["points"] = [
    [x, from.y],
    [x, bottom(to)],
  ];
  return { points, label: { x: x - 6, y: bottom(to) + 28, textAnchor: "end" } };
}

/** To the side, then down into the next column. */
function outwards(from: PlacedBox, to: PlacedBox): Route {
  const [y, x] = [centre(from) + APART - 2, middle(to) - APART];
  return {
    points: [
      [right(from), y],
      [x, y],
      [x, to.y],
    ],
    label: { x: right(from) + 6, y: y - 5 },
  };
}

/** Back to the side, then up into the column before. */
function inwards(from: PlacedBox, to: PlacedBox): Route {
  const [y, x] = [centre(from), right(to) - APART];
  return {
    points: [
      [from.x, y],
      [x, y],
      [x, bottom(to)],
    ],
    label: { x: x + 6, y: y - 5 },
  };
}

/** Around everything, on a lane of its own to the right. */
function around(from: PlacedBox, to: PlacedBox, lane: number): Route {
  const y = centre(to) - APART;
  return {
    points: [
      [right(from), centre(from)],
      [lane, centre(from)],
      [lane, y],
      [right(to), y],
    ],
    label: { x: lane, y: y - 5, textAnchor: "end" },
  };
}

/** The workflow as boxes and arrows, from nothing but its edges. */
export function workflowLayout(edges: readonly DiagramEdge[]): WorkflowLayout {
  const boxes = placed(edges);
  const boxOf = (node: DiagramNode) => boxes.get(node) as PlacedBox;
  const all = [...boxes.values()];
  const widest = Math.max(...all.map(right));
  let lanes = 0;
  const routeOf = ({ from, to }: DiagramEdge): Route => {
    const [a, b] = [boxOf(from), boxOf(to)];
    if (a === b) return loop(a);
    const rows = Math.abs(a.y - b.y) / ROW;
    if (a.x === b.x && rows === 1) return upright(a, b);
    if (a.x < b.x && a.y < b.y && rows < 1) return outwards(a, b);
    if (a.x > b.x && a.y > b.y && rows < 1) return inwards(a, b);
    lanes += 1;
    return around(a, b, widest + lanes * LANE - 6);
  };
  const arrows = edges
    .filter(({ from }) => boxes.has(from))
    .map((edge) => ({ ...edge, ...routeOf(edge) }));
  return {
    width: widest + Math.max(MARGIN.x, lanes * LANE),
    height: Math.max(...all.map(bottom)) + MARGIN.x,
    box: BOX,
    boxes: all,
    arrows,
  };
}
