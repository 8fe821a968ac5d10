import { getTranslations } from "@/app/_i18n/server";
import type { KeptImport } from "@/app/_server/imports/import-store";
import { Discard, filesOf, Heading } from "./heading";
import { Renewed } from "./renewed";

/** How far the reading, comparing or writing is. */
export async function AtWork({ kept }: { kept: KeptImport }) {
  const t = await getTranslations("imports.page");
  const { stage, file, rows, done, of } = kept.status;
  const name = kept.order.files[file]?.name ?? "";
  const words = {
    reading: t("reading", { name, rows }),
    comparing: of === 0 ? t("comparingFirst") : t("comparing", { done, of }),
    running: t("running"),
  };
  const isCounted = stage === "comparing" && of > 0;
  const now = words[stage as keyof typeof words];
  return (
    <>
      <Renewed />
      <Heading title={t("titles.working")} files={filesOf(kept)} />
      <p id="how-far" role="status">
        {now}
      </p>
      <p>
        {/* Nobody knows how many rows a file has before it is read. */}
        <progress
          className="how-far"
          aria-labelledby="how-far"
          {...(isCounted ? { value: done, max: of } : {})}
        />
      </p>
      <p className="soft">{t("refreshes")}</p>
      {stage !== "running" && <Discard id={kept.order.id} press={t("cancel")} />}
    </>
  );
}
