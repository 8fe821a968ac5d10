import { getFormatter, getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { inWords } from "@/app/_i18n/partial-date";
import { StackedTable } from "@/app/_ui/stacked-table";
import type { EditionComparison, StatusChange } from "@/db/domain/edition-comparison";
import { type Track, TRACKS } from "@/db/domain/track";
import { EvidenceLeft, Stood } from "./stood";

type Named = EditionComparison["added"][number];

/** As of which days the two editions are, "YYYY-MM-DD". */
interface Days {
  from: string;
  to: string;
}

/** Which recommendation: its reference, as the way to its page, and its text. */
function Recommendation({ item: { ref: reference, address, text } }: { item: Named }) {
  return (
    <>
      <a href={address}>{reference}</a>
      <span className="below">{text}</span>
    </>
  );
}

async function BeforeAndAfter(props: {
  id: string;
  title: string;
  rows: readonly { id: string; cells: ReactNode[] }[];
  days: Days;
  help?: string;
}) {
  const t = await getTranslations("editions.compare");
  const format = await getFormatter();
  if (props.rows.length === 0) return null;
  const [from, to] = [inWords(format, props.days.from), inWords(format, props.days.to)];
  const heads = [t("recommendation"), t("before", { date: from }), t("after", { date: to })];
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

/** Whom to name: those who differ where it is mixed in both, else everybody where it is mixed. */
const voicesOf = (change: StatusChange, side: "from" | "to") =>
  change.voices?.[side] ?? (change[side].status === "mixed" ? change[side].updates : []);

const statusRows = (track: Track, changes: readonly StatusChange[]) =>
  changes.map((change) => ({
    id: `${track} ${change.ref}`,
    cells: [
      <Recommendation key="which" item={change} />,
      <Stood key="from" standing={change.from} track={track} voices={voicesOf(change, "from")} />,
      <Stood key="to" standing={change.to} track={track} voices={voicesOf(change, "to")} />,
    ],
  }));

/** On what something was withdrawn since, and what is left of it in each of the two. */
function goneRows({ withdrawn, evidenceGone }: EditionComparison) {
  const stated = TRACKS.flatMap((track) =>
    withdrawn[track].map((left) => ({
      id: `${track} ${left.ref}`,
      cells: [
        <Recommendation key="which" item={left} />,
        <Stood key="from" standing={left.from} track={track} />,
        <Stood key="to" standing={left.to} track={track} />,
      ],
    })),
  );
  const evidence = evidenceGone.map((left) => ({
    id: `evidence ${left.ref}`,
    cells: [
      <Recommendation key="which" item={left} />,
      <EvidenceLeft key="from" left={left.from} />,
      <EvidenceLeft key="to" left={left.to} />,
    ],
  }));
  return [...stated, ...evidence];
}

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

/** Where the list of each track begins, as its count is called. */
const SAID_ANEW: Record<Track, string> = {
  government: "saidAnewByGovernment",
  civil_society: "saidAnewByCivilSociety",
};

/** What is otherwise, recommendation by recommendation: old and new beside each other, with their dates. */
export async function Changes(props: { comparison: EditionComparison; days: Days }) {
  const { comparison, days } = props;
  const t = await getTranslations("editions.compare");
  const { status, saidAnew, evidence, added, removed } = comparison;
  return (
    <>
      {TRACKS.map((track) => (
        <BeforeAndAfter
          key={track}
          id={track}
          title={t(`changed.${track}`)}
          days={days}
          rows={statusRows(track, status[track])}
        />
      ))}
      {TRACKS.map((track) => (
        <BeforeAndAfter
          key={track}
          id={SAID_ANEW[track]}
          title={t(`saidAnew.${track}`)}
          days={days}
          help={t("saidAnewHelp")}
          rows={statusRows(track, saidAnew[track])}
        />
      ))}
      <BeforeAndAfter
        id="evidence"
        title={t("evidence")}
        days={days}
        help={t("evidenceHelp")}
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
      <BeforeAndAfter
        id="withdrawn"
        title={t("withdrawn")}
        days={days}
        rows={goneRows(comparison)}
        help={t("withdrawnHelp")}
      />
    </>
  );
}
