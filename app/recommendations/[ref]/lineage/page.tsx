import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { pageTitle } from "@/app/_server/page-title";
import { recommendationAddress } from "@/app/_ui/addresses";
import { shortened } from "@/app/_ui/shortened";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { mayOnTrack } from "@/db/domain/permissions";
import { type LineageDecision, lineageDecisions } from "@/db/queries/lineage-decisions";
import { lineageSuggestions } from "@/db/queries/lineage-suggestions";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { ByHandForm, UndoForm } from "./forms";
import { Suggestions } from "./suggestions";

interface Props {
  params: Promise<{ ref: string }>;
  searchParams: Promise<AddressParameters>;
}

/** So many are as much as anybody reads at once. */
const MOST = 8;
/** Characters of a text that tell it apart. */
const TEXT = 160;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations();
  const { ref } = await params;
  return { title: await pageTitle(t("lineage.title", { ref })) };
}

/** Where somebody who may says what a recommendation continues. */
export default async function Page({ params, searchParams }: Props) {
  const { ref } = await params;
  const { done } = await searchParams;
  const from = await reader();
  const item = recommendationByRef(from, ref);
  if (!item || !mayOnTrack(await currentActor(), "decide_lineage")) notFound();
  const t = await getTranslations("lineage");
  const { lineage } = await getMessages();
  const labels = await formWords();
  return (
    <>
      <p className="eyebrow">
        <a href={recommendationAddress(ref)}>{t("back", { ref })}</a>
      </p>
      <h1>{t("title", { ref })}</h1>
      {(done === "linked" || done === "dismissed" || done === "undone") && (
        <p className="notice" role="status">
          {t(`done.${done}`)}
        </p>
      )}
      <p className="lede">{t("lede")}</p>
      <Suggestions
        item={item}
        suggestions={lineageSuggestions(from, item.id, MOST)}
        summaryTitle={labels.summaryTitle}
      />
      <section aria-labelledby="by-hand">
        <h2 id="by-hand">{t("byHand")}</h2>
        <ByHandForm
          reference={ref}
          order={[
            { value: "", label: t("laterByDate") },
            { value: ref, label: t("laterThis", { ref }) },
            { value: "other", label: t("laterOther") },
          ]}
          words={{ ...lineage, title: t("title", { ref }), otherHint: t("otherHint", { ref }) }}
          formWords={labels}
        />
      </section>
      <Decided reference={ref} decisions={lineageDecisions(from, item.id)} />
    </>
  );
}

/** What was decided so far, each to be taken back. */
async function Decided(props: { reference: string; decisions: readonly LineageDecision[] }) {
  const { reference, decisions } = props;
  const t = await getTranslations("lineage");
  const { summaryTitle } = await formWords();
  const wordsOf = ({ state, ref, isEarlier }: LineageDecision) => {
    if (state === "dismissed") return t("dismissed", { other: ref });
    const [later, earlier] = isEarlier ? [reference, ref] : [ref, reference];
    return t("continues", { ref: later, other: earlier });
  };
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">{t("decided")}</h2>
      {decisions.length === 0 && <p className="soft">{t("noneDecided")}</p>}
      <ul className="decisions">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <p>
              <a href={recommendationAddress(decision.ref)}>{wordsOf(decision)}</a>
            </p>
            <p className="soft">{shortened(decision.text, TEXT)}</p>
            <UndoForm
              {...{ reference, id: decision.id }}
              words={{
                ...{ press: t("undo"), summaryTitle },
                about: t("undoOf", { what: wordsOf(decision) }),
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
