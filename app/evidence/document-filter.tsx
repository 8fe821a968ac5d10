import { getTranslations } from "@/app/_i18n/server";
import { DOCUMENT_KINDS } from "@/db/domain/evidence";
import { TRACKS } from "@/db/domain/track";
import type { EvidenceDocument } from "@/db/queries/evidence-documents";
import { evidenceAddress, type EvidenceFilter } from "./search-params";

interface Choice {
  word: string;
  filter: EvidenceFilter;
  chosen: boolean;
}

function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <li>
      <span className="soft">{label}</span>
      <ul>
        {choices.map(({ word, filter, chosen }) => (
          <li key={word}>
            <a href={evidenceAddress(filter)} aria-current={chosen ? "true" : undefined}>
              {word}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Links that narrow the list; only what occurs among `documents` is offered. */
export async function DocumentFilter(props: {
  documents: readonly EvidenceDocument[];
  filter: EvidenceFilter;
}) {
  const { documents, filter } = props;
  const t = await getTranslations("evidence.filter");
  const term = await getTranslations("terms");
  const tracks = TRACKS.filter((track) => documents.some((document) => document.track === track));
  const kinds = DOCUMENT_KINDS.filter((kind) =>
    documents.some((document) => document.kind === kind),
  );
  return (
    <nav aria-label={t("label")} className="filters link-filters">
      <ul>
        <Choices
          label={t("track")}
          choices={[null, ...tracks].map((track) => ({
            word: track ? term(`track.${track}`) : t("all"),
            filter: { ...filter, track },
            chosen: filter.track === track,
          }))}
        />
        <Choices
          label={t("kind")}
          choices={[null, ...kinds].map((kind) => ({
            word: kind ? term(`documentKind.${kind}`) : t("all"),
            filter: { ...filter, kind },
            chosen: filter.kind === kind,
          }))}
        />
      </ul>
    </nav>
  );
}
