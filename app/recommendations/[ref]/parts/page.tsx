import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { pageTitle } from "@/app/_server/page-title";
import { recommendationAddress } from "@/app/_ui/addresses";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { may, mayOnTrack } from "@/db/domain/permissions";
import { breaksIn, MOST_PARTS, startsOf } from "@/db/domain/recommendation-part";
import { type Part, partsAreInUse, partsOn } from "@/db/queries/parts";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { JoinForm, SplitForm } from "./forms";

interface Props {
  params: Promise<{ ref: string }>;
  searchParams: Promise<AddressParameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations();
  const { ref } = await params;
  return { title: await pageTitle(t("parts.title", { ref })) };
}

/** Where a recommendation is split into parts, for those who may. */
export default async function Page({ params, searchParams }: Props) {
  const { ref } = await params;
  const { done } = await searchParams;
  const from = await reader();
  const item = recommendationByRef(from, ref);
  const actor = await currentActor();
  if (!item || !mayOnTrack(actor, "split_recommendation")) notFound();
  const parts = partsOn(from, item.id);
  const mayChange = may(actor, "change_parts");
  // Who may not change them is not told either whether anybody writes.
  const isFixed =
    parts.some(({ setBy }) => setBy === "import") ||
    (parts.length > 0 && (!mayChange || partsAreInUse(from, item.id)));
  const t = await getTranslations("parts");
  return (
    <>
      <p className="eyebrow">
        <a href={recommendationAddress(ref)}>{t("back", { ref })}</a>
      </p>
      <h1>{t("title", { ref })}</h1>
      {(done === "saved" || done === "joined") && (
        <p className="notice" role="status">
          {t(done)}
        </p>
      )}
      <p className="lede">{t("lede")}</p>
      <h2>{t("whole")}</h2>
      <blockquote className="recommendation-text" lang={item.source.language}>
        {item.text}
      </blockquote>
      {parts.length > 0 && <PartsNow parts={parts} language={item.source.language} />}
      {isFixed ? (
        <Fixed {...{ parts, mayChange }} />
      ) : (
        <Forms {...{ reference: ref, text: item.text, parts }} />
      )}
    </>
  );
}

async function PartsNow({ parts, language }: { parts: readonly Part[]; language: string }) {
  const t = await getTranslations("parts");
  return (
    <section aria-labelledby="now">
      <h2 id="now">{t("now", { count: parts.length })}</h2>
      <ol className="parts">
        {parts.map(({ id, letter, text }) => (
          <li key={id}>
            <p className="part-text">
              <strong>({letter})</strong> <span lang={language}>{text}</span>
            </p>
          </li>
        ))}
      </ol>
      <p className="soft">{t(`setBy.${parts[0]?.setBy ?? "person"}`)}</p>
    </section>
  );
}

async function Fixed({ parts, mayChange }: { parts: readonly Part[]; mayChange: boolean }) {
  const t = await getTranslations("parts");
  if (parts.some(({ setBy }) => setBy === "import")) return null;
  return <p className="notice">{t(mayChange ? "inUse" : "byAdministrators")}</p>;
}

async function Forms(props: { reference: string; text: string; parts: readonly Part[] }) {
  const { reference, text, parts } = props;
  const t = await getTranslations("parts");
  const { parts: words } = await getMessages();
  const breaks = breaksIn(text);
  if (breaks.length === 0) return <p className="empty">{t("noBreaks")}</p>;
  const proposed = breaks.filter(({ isProposed }) => isProposed).slice(0, MOST_PARTS - 1);
  // Where it is split already, as it is split.
  const ticked =
    parts.length > 0
      ? startsOf(
          text,
          parts.map((part) => part.text),
        )
      : proposed.map(({ start }) => start);
  const seen = parts.map(({ id }) => id).join(" ");
  const labels = { ...words, title: t("title", { ref: reference }) };
  return (
    <>
      <SplitForm
        {...{ reference, seen }}
        opening={text.slice(0, breaks[0]?.end)}
        pieces={breaks.map(({ end, start }, index) => ({
          value: String(start),
          // With the "and" before it: where no part begins, it stays in the text.
          label: text.slice(end, breaks[index + 1]?.end).replace(/^[\s,;]+|\s+$/gu, ""),
        }))}
        ticked={ticked.map(String)}
        isChange={parts.length > 0}
        words={labels}
        formWords={await formWords()}
      />
      {parts.length > 0 && (
        <JoinForm {...{ reference, seen }} words={labels} formWords={await formWords()} />
      )}
    </>
  );
}
