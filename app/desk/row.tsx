import type { ReactNode } from "react";
import type { DeskRow } from "./row-in-words";

/** One thing on the desk. `box`: what it is ticked with; `on` says of what the step is, unseen. */
export function Row({ row, box }: { row: DeskRow; box?: ReactNode }) {
  return (
    <li className={box ? "ticked" : undefined}>
      {box}
      <div className="desk-text">
        <p>
          <strong>{row.name}</strong>
          {row.about.length > 0 && <span className="soft"> · {row.about.join(" · ")}</span>}
        </p>
        {row.text && <p>{row.text}</p>}
        {row.note && <p className="soft as-written">{row.note}</p>}
      </div>
      <div className="desk-step">
        <p>
          <a href={row.step.href}>
            {row.step.words}
            <span className="hidden-visually">: {row.name}</span>
          </a>
        </p>
        <p className={row.isLate ? "late" : "soft"}>{row.date}</p>
        {row.holder && <p className="soft">{row.holder}</p>}
      </div>
    </li>
  );
}
