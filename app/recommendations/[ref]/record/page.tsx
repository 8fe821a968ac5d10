import { notFound } from "next/navigation";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import { PIECE_FIELDS } from "@/db/domain/drafted-piece";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { nameOfPart } from "@/db/domain/recommendation-part";
import { LONGEST } from "@/db/domain/update-limits";
import { personNames } from "@/db/queries/person-names";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { answer, formOfNobody } from "./answer";
import { Beside } from "./beside";
import { ChoosePart } from "./choose-part";
import { PIECES } from "@/app/_server/update-form-input";
import { GoingOn, Waiting } from "./going-on";
import { offered } from "./offered";
import { Opening } from "./opening";
import { UpdateForm } from "./update-form";
import { isolated } from "@/db/domain/bidi";

interface PageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<AddressParameters>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const { ref } = await params;
  const actor = await currentActor();
  const from = await reader();
  const item = recommendationByRef(from, ref);
  if (!item) notFound();
  const found =
    actor.kind === "person"
      ? answer(from, item, actor, await searchParams)
      : formOfNobody(from, item);
  if (!found) notFound();
  const { membership, organisations, track } = found;
  const t = await getTranslations("update");
  const { update: words, conflict } = await getMessages();
  const format = await getFormatter();
  const labels = await formWords();
  const title = t("title", { ref: nameOfPart(ref, found.part?.letter ?? null) });
  const hasForm = track !== null && !found.mustChoose && !found.waits;
  return (
    <>
      {!hasForm && <title>{`${title} – ${labels.siteName}`}</title>}
      <Opening item={item} found={found} />
      {track === null && <p className="notice">{t("noTrack")}</p>}
      {track !== null && found.mustChoose && <ChoosePart reference={ref} found={found} />}
      {track !== null && !found.mustChoose && found.waits && <Waiting reference={ref} />}
      {hasForm && (
        <>
          {found.draft && (
            <GoingOn
              draft={found.draft}
              savedBy={personNames(from, [found.draft.authorId])[0] ?? null}
            />
          )}
          {membership && (
            <Beside updates={found.published} part={found.part} track={track} asOf={today()} />
          )}
          <UpdateForm
            reference={ref}
            part={found.part?.letter ?? ""}
            organisationId={membership?.organisationId ?? null}
            first={found.first}
            {...await offered(from, item.review.id, track, organisations)}
            knownPassages={found.passages.map(({ id, document, locator, quote, sentence }) => ({
              value: id,
              label: `${isolated(document.publisher)}, ${inWords(format, document.date)}, ${isolated(locator)}: ${quote ? `“${isolated(quote)}”` : isolated(sentence)}`,
            }))}
            pieceFields={PIECE_FIELDS}
            pieces={PIECES}
            longest={LONGEST}
            newId={crypto.randomUUID()}
            mayPublish={found.mayPublish}
            publishesAlone={track === "civil_society" && !found.settings.secondPersonRequired}
            words={{
              ...words,
              title,
              optional: labels.optional,
            }}
            conflictWords={conflict}
            formWords={labels}
          />
        </>
      )}
    </>
  );
}
