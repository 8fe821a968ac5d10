import { getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { StatusBadge } from "@/app/_ui/status-badge";
import { DIVERGENCES } from "@/db/domain/divergence";
import { DIRECTIONS, RELATIONS } from "@/db/domain/evidence";
import { TRACK_STATUSES, type TrackStatusKey, trackStatusesOf } from "@/db/domain/track-status";
import { TRACKS, type Track } from "@/db/domain/track";

/** A table of words, which scrolls in its own box. */
export function Vocabulary(props: {
  caption: string;
  columns: readonly string[];
  children: ReactNode;
}) {
  return (
    <div className="table-box" role="region" aria-label={props.caption} tabIndex={0}>
      <table className="method-table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}

/** Every status, each track's own word for it, what it means, and what it is called elsewhere. */
export async function ScaleTable() {
  const t = await getTranslations("method.scale");
  const term = await getTranslations("terms");
  const wordsOf = (track: Track) =>
    Object.fromEntries(
      TRACK_STATUSES.map((status) => [status, term(`status.${track}.${status}`)]),
    ) as Record<TrackStatusKey, string>;
  const columns = [
    ...TRACKS.map((track) => term(`track.${track}`)),
    t("meaning"),
    t("equivalents"),
  ];
  return (
    <Vocabulary caption={t("caption")} columns={columns}>
      {TRACK_STATUSES.map((status) => (
        <tr key={status}>
          {TRACKS.map((track) => (
            <td key={track}>
              {trackStatusesOf(track).includes(status) ? (
                <StatusBadge status={status} words={wordsOf(track)} />
              ) : (
                <span className="soft">{t("notOffered")}</span>
              )}
            </td>
          ))}
          <td>{term(`statusMeaning.${status}`)}</td>
          <td>
            {status === "mixed" || status === "none" ? (
              <span className="soft">{t("none")}</span>
            ) : (
              t(`equivalent.${status}`)
            )}
          </td>
        </tr>
      ))}
    </Vocabulary>
  );
}

/** Every kind of divergence. */
export async function DivergenceTable() {
  const t = await getTranslations("method.divergence");
  const term = await getTranslations("terms");
  return (
    <Vocabulary caption={t("caption")} columns={[t("kind"), t("meaning")]}>
      {DIVERGENCES.map((kind) => (
        <tr key={kind}>
          <th scope="row">{term(`divergence.${kind}`)}</th>
          <td>{term(`divergenceMeaning.${kind}`)}</td>
        </tr>
      ))}
    </Vocabulary>
  );
}

/** How passages bear on recommendations, and which way they point. */
export async function EvidenceTables() {
  const t = await getTranslations("method.evidence");
  const term = await getTranslations("terms");
  return (
    <>
      <Vocabulary caption={t("relations")} columns={[t("relation"), t("meaning")]}>
        {RELATIONS.map((relation) => (
          <tr key={relation}>
            <th scope="row">{term(`relation.${relation}`)}</th>
            <td>{term(`relationMeaning.${relation}`)}</td>
          </tr>
        ))}
      </Vocabulary>
      <Vocabulary caption={t("directions")} columns={[t("direction"), t("meaning")]}>
        {DIRECTIONS.map((direction) => (
          <tr key={direction}>
            <th scope="row">{term(`direction.${direction}`)}</th>
            <td>{t(`directionMeaning.${direction}`)}</td>
          </tr>
        ))}
      </Vocabulary>
    </>
  );
}
