import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import { type KeptImport, planOf } from "@/app/_server/imports/import-store";
import { Again } from "./again";
import { RunForm } from "./forms";
import { Discard, filesOf, Heading, Problem } from "./heading";
import { Told } from "./told";

/** Files that could not be read. */
export async function Failed({ kept }: { kept: KeptImport }) {
  const t = await getTranslations("imports.page");
  return (
    <>
      <Heading title={t("titles.failed")} files={filesOf(kept)} />
      <Problem kept={kept} />
      <Again kept={kept} isOpen={kept.status.headings.length > 0} />
      <Discard id={kept.order.id} />
    </>
  );
}

/** What the import would do, for somebody to decide on. */
export async function Ready({ kept }: { kept: KeptImport }) {
  const t = await getTranslations("imports.page");
  const { imports } = await getMessages();
  const plan = planOf(kept.order.id);
  if (!plan) notFound();
  const { summary, writes } = plan;
  const { imported, alreadyThere, rejected, aside, asks } = summary;
  const differing = new Set(summary.differences.map(({ ref }) => ref)).size;
  const count = summary.newRecommendations;
  const mayRun = writes && asks.length === 0;
  const runWords = {
    title: t("titles.ready"),
    press: t("run", { count, changes: count === 0 ? 0 : differing }),
    hint: t("runHint"),
  };
  return (
    <>
      <Heading title={t("titles.ready")} files={filesOf(kept)} />
      <Problem kept={kept} />
      <p className="lede">{t("lede", { imported, alreadyThere, rejected, aside, differing })}</p>
      {asks.length > 0 && (
        <div className="notice">
          <p>{t("asks")}</p>
          <ul>
            {asks.map((ask) => (
              <li key={ask}>{imports.page.ask[ask]}</li>
            ))}
          </ul>
        </div>
      )}
      {asks.length > 0 && <Again kept={kept} isOpen asked={asks} />}
      {!writes && asks.length === 0 && <p className="empty">{t("nothing")}</p>}
      {mayRun && <RunForm id={kept.order.id} words={runWords} formWords={await formWords()} />}
      <Told summary={summary} areHere={false} />
      {asks.length === 0 && <Again kept={kept} isOpen={false} />}
      <section className="last">
        <Discard id={kept.order.id} />
      </section>
    </>
  );
}
