import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { inWords } from "@/app/_i18n/partial-date";
import { StackedTable } from "@/app/_ui/stacked-table";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { EditionComparison, StatusChange } from "@/db/domain/edition-comparison";
import type { KeptStanding } from "@/db/domain/kept-table";
import { type Track, TRACKS } from "@/db/domain/track";

type Named = EditionComparison["added"][number];

/** Which recommendation: its reference, as the way to its page, and its text. */
function Recommendation({ item: { ref: reference, address, text } }: { item: Named }) {
  return (
    <>
      <a href={address}>{reference}</a>
      <span className="below">{text}</span>
    </>
  );
}

/** Where a track stood, with its date, or that what it said was withdrawn. */
async function Stood({ standing, track }: { standing: KeptStanding; track: Track }) {
  const { terms } = await getMessages();
  const t = await getTranslations("editions.taken");
  const format = await getFormatter();
  const { status, asOf, withdrawnOn = [], updates } = standing;
  const gone = withdrawnOn.map((day) =>
    day === "" ? t("withdrawnUndated") : t("withdrawn", { date: inWords(format, day) }),
  );
  return (
    <>
      {/* Where nothing is left, "no information" would say that there had been none. */}
      {(updates.length > 0 || gone.length === 0) && (
        <StatusBadge status={status} words={terms.status[track]} />
      )}
      {asOf !== null && <span className="below">{inWords(format, asOf)}</span>}
      {gone.map((line) => (
        <span key={line} className="below">
          {line}
        </span>
      ))}
    </>
  );
}

async function BeforeAndAfter(props: {
  id: string;
  title: string;
  rows: readonly { id: string; cells: ReactNode[] }[];
  help?: string;
}) {
  const t = await getTranslations("editions.compare");
  if (props.rows.length === 0) return null;
  const heads = [t("recommendation"), t("before"), t("after")];
  return (
    <section className="before-and-after" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.help && <p className="soft">{props.help}</p>}
      <StackedTable
        label={props.title}
        columns={heads.map((head) => ({ head }))}
        rows={props.rows}
      />
    </section>
  );
}

const statusRows = (track: Track, changes: readonly StatusChange[]) =>
  changes.map((change) => ({
    id: `${track} ${change.ref}`,
    cells: [
      <Recommendation key="which" item={change} />,
      <Stood key="from" standing={change.from} track={track} />,
      <Stood key="to" standing={change.to} track={track} />,
    ],
  }));

/** Recommendations that stand in one of the two alone. */
async function OnlyIn({ id, items }: { id: "added" | "removed"; items: readonly Named[] }) {
  const t = await getTranslations("editions.compare");
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(id)}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.ref}>
            <Recommendation item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is otherwise, recommendation by recommendation: old and new beside each other, with their dates. */
export async function Changes({ comparison }: { comparison: EditionComparison }) {
  const t = await getTranslations("editions.compare");
  const { status, evidence, withdrawn, added, removed } = comparison;
  const gone = TRACKS.flatMap((track) => statusRows(track, withdrawn[track]));
  return (
    <>
      {TRACKS.map((track) => (
        <BeforeAndAfter
          key={track}
          id={track}
          title={t(`changed.${track}`)}
          rows={statusRows(track, status[track])}
        />
      ))}
      <BeforeAndAfter
        id="evidence"
        title={t("evidence")}
        rows={evidence.map((change) => ({
          id: change.ref,
          cells: [
            <Recommendation key="which" item={change} />,
            t("documents", { count: change.before }),
            t("documentsAdded", { count: change.after, added: change.added }),
          ],
        }))}
      />
      <OnlyIn id="added" items={added} />
      <OnlyIn id="removed" items={removed} />
      <BeforeAndAfter id="withdrawn" title={t("withdrawn")} rows={gone} help={t("withdrawnHelp")} />
    </>
  );
}
