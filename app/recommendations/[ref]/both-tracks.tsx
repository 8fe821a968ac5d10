import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { Fragment } from "react";
import { StatusBadge } from "@/app/_ui/status-badge";
import { inWords } from "@/app/_i18n/partial-date";
import { divergenceOf } from "@/db/domain/divergence";
import type { Actor } from "@/db/domain/permissions";
import { TRACKS } from "@/db/domain/track";
import { keyOf, newestOfEach, standingOf } from "@/db/domain/track-status";
import type { Part } from "@/db/queries/parts";
import type { PublishedUpdate } from "@/db/queries/updates-on";
import { BesideUpdate, type Replies } from "./beside-update";
import { UpdateArticle } from "./update-article";

/** By part, and within a part newest first as they come. */
const inOrderOfParts = (updates: readonly PublishedUpdate[]) =>
  updates.toSorted((a, b) => (a.part ?? "").localeCompare(b.part ?? ""));

/** Both tracks side by side as of a day, each in its organisations' own words; never averaged. */
export async function BothTracks(props: {
  updates: PublishedUpdate[];
  parts: readonly Part[];
  replies: Replies;
  actor: Actor;
  asOf: string;
  reference: string;
}) {
  const { updates, parts, replies, actor, asOf, reference } = props;
  const t = await getTranslations("record");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const standing = standingOf(
    updates,
    asOf,
    parts.map((part) => part.id),
  );
  const divergence = divergenceOf(standing);
  const current = newestOfEach(updates, asOf);
  return (
    <section aria-labelledby="tracks">
      <h2 id="tracks">{t("tracks")}</h2>
      <div className="both-tracks">
        {TRACKS.map((track) => {
          const own = inOrderOfParts(current.filter((update) => update.track === track));
          const speaksOfParts = own.some((update) => update.partId !== null);
          return (
            <section key={track} aria-labelledby={track}>
              <h3 id={track}>{terms.trackView[track]}</h3>
              <p className="track-status">
                <StatusBadge status={keyOf(standing[track])} words={terms.status[track]} />
              </p>
              {speaksOfParts && (
                <p className="small soft">
                  {t("parts.statusOfWhole", { mixed: terms.status[track].mixed })}
                </p>
              )}
              {own.length === 0 && <p className="soft">{t(`noUpdate.${track}`)}</p>}
              {own.map((update) => (
                <Fragment key={update.id}>
                  <UpdateArticle
                    update={update}
                    reference={reference}
                    withStatus={standing[track] === "mixed" || speaksOfParts}
                  />
                  <BesideUpdate isCurrent {...{ update, replies, actor, reference }} />
                </Fragment>
              ))}
            </section>
          );
        })}
      </div>
      <p className="divergence">
        <strong>
          {t("divergence")}: {terms.divergence[divergence.kind]}
        </strong>
        {divergence.gap > 0 && <>, {t("gap", { gap: divergence.gap })}</>}.{" "}
        <span className="soft">
          {terms.divergenceMeaning[divergence.kind]} ({t("asOf", { date: inWords(format, asOf) })})
        </span>
      </p>
    </section>
  );
}
