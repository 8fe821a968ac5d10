import { getTranslations } from "next-intl/server";
import { PERMISSION_TABLE } from "@/db/domain/permissions";
import { type Transition, TRANSITIONS, UPDATE_STEPS } from "@/db/domain/workflow";
import { type DiagramNode, edgesOf } from "@/db/domain/workflow-diagram";
import { Vocabulary } from "./vocabulary-tables";
import { workflowLayout } from "./workflow-layout";

const HEAD = "workflow-arrow-head";

/** What a state is called; what was thrown away is in none. */
async function nodeWords(): Promise<(node: DiagramNode) => string> {
  const t = await getTranslations("method.workflow");
  const term = await getTranslations("terms.updateState");
  return (node) => (node === "discarded" ? t("discarded") : term(node));
}

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
        {arrows.map(({ step, from, points }) => (
          <polyline
            key={`${step} ${from}`}
            points={points.map((point) => point.join(",")).join(" ")}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.25}
            markerEnd={`url(#${HEAD})`}
          />
        ))}
        {boxes.map(({ node, x, y }) => (
          <g key={node}>
            <rect
              {...{ x, y, ...box }}
              rx={3}
              fill="#ffffff"
              stroke="currentColor"
              strokeWidth={1.5}
              strokeDasharray={node === "discarded" ? "4 3" : undefined}
            />
            <text
              x={x + box.width / 2}
              y={y + box.height / 2 + 5}
              textAnchor="middle"
              fontWeight={600}
            >
              {wordOf(node)}
            </text>
          </g>
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

/** The same as a table, with who may take each step. */
export async function WorkflowTable() {
  const t = await getTranslations("method.workflow");
  const wordOf = await nodeWords();
  const columns = [t("columnStep"), t("from"), t("to"), t("who"), t("second")];
  return (
    <Vocabulary caption={t("caption")} columns={columns}>
      {UPDATE_STEPS.map((step) => {
        const { from, to, permission }: Transition = TRANSITIONS[step];
        return (
          <tr key={step}>
            <th scope="row">{t(`step.${step}`)}</th>
            <td>{from.map(wordOf).join(", ")}</td>
            <td>{wordOf(to)}</td>
            <td>
              {PERMISSION_TABLE[permission].map((holder) => t(`holder.${holder}`)).join(", ")}
            </td>
            <td>{t(permission === "publish_update" ? "secondNeeded" : "secondNotNeeded")}</td>
          </tr>
        );
      })}
    </Vocabulary>
  );
}
