import { getTranslations } from "@/app/_i18n/server";
import { DIVERGENCES } from "@/db/domain/divergence";
import type { Progress } from "@/db/domain/progress";
import { CountCell } from "./count-cell";
import { listAddress, type Within } from "./list-address";

/** How the two tracks differ, counted; zeroes too, because that nobody is higher is a finding. */
export async function DivergenceTable({
  progress,
  within,
}: {
  progress: Progress;
  within: Within;
}) {
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const { total, divergence } = progress;
  return (
    <table className="numbers divergence">
      <caption className="hidden-visually">{t("matrix.divergence")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("matrix.divergence")}</th>
          <th scope="col" className="number">
            {t("number")}
          </th>
        </tr>
      </thead>
      <tbody>
        {DIVERGENCES.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              {terms(`divergence.${kind}`)}
              <span className="meaning">{terms(`divergenceMeaning.${kind}`)}</span>
            </th>
            <CountCell
              count={divergence[kind]}
              shown={t("countOf", { count: divergence[kind], total })}
              href={listAddress(within, { divergence: [kind] })}
              name={t("divergenceCell", {
                kind: terms(`divergence.${kind}`),
                count: divergence[kind],
                total,
              })}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
