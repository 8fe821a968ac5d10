import { getTranslations } from "@/app/_i18n/server";
import { edgesOf } from "@/db/domain/workflow-diagram";
import { nodeWords } from "./node-words";
import { type WorkflowLayout, workflowLayout } from "./workflow-layout";

const HEAD = "workflow-arrow-head";

/** The states and the steps between them, drawn from the table of the workflow. */
export async function WorkflowDiagram() {
  const t = await getTranslations("method.workflow");
  const wordOf = await nodeWords();
  const { width, height, box, boxes, arrows } = workflowLayout(edgesOf());
  return (
    <div className="table-box" role="region" aria-label={t("diagram")} tabIndex={0}>
      <svg
        role="img"
        aria-labelledby="workflow-title workflow-description"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        fontSize={13}
        fill="currentColor"
      >
        <title id="workflow-title">{t("diagram")}</title>
        <desc id="workflow-description">{t("diagramMeaning")}</desc>
        <defs>
          <marker id={HEAD} markerWidth={9} markerHeight={8} refX={8} refY={4} orient="auto">
            <path d="M0 0 L9 4 L0 8 Z" />
          </marker>
        </defs>
        <Arrows arrows={arrows} />
        {boxes.map((each) => (
          <State key={each.node} {...each} box={box} word={wordOf(each.node)} />
        ))}
        {arrows.map(({ step, from, label }) => (
          <text
            key={`${step} ${from}`}
            {...label}
            stroke="#ffffff"
            strokeWidth={4}
            paintOrder="stroke"
          >
            {t(`step.${step}`)}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The lines from state to state, each with its head. */
function Arrows({ arrows }: Pick<WorkflowLayout, "arrows">) {
  return arrows.map(({ step, from, points }) => (
    <polyline
      key={`${step} ${from}`}
      points={points.map((point) => point.join(",")).join(" ")}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.25}
      markerEnd={`url(#${HEAD})`}
    />
  ));
}

/** A box with the name of a state; that of what was thrown away is dashed. */
function State({
  node,
  x,
  y,
  box,
  word,
}: WorkflowLayout["boxes"][number] & Pick<WorkflowLayout, "box"> & { word: string }) {
  return (
    <g>
      <rect
        {...{ x, y, ...box }}
        rx={3}
        fill="#ffffff"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeDasharray={node === "discarded" ? "4 3" : undefined}
      />
      <text x={x + box.width / 2} y={y + box.height / 2 + 5} textAnchor="middle" fontWeight={600}>
        {word}
      </text>
    </g>
  );
}
