import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { whoHolds } from "@/db/queries/who-holds";
import { answer } from "./answer";
import { Opening } from "./opening";
import { ReplyForm } from "./reply-form";

interface PageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<AddressParameters>;
}

/** Where an organisation of the other track answers an update. */
export default async function Page({ params, searchParams }: PageProps) {
  const { ref } = await params;
  const actor = await currentActor();
  const from = await reader();
  const item = recommendationByRef(from, ref);
  if (!item) notFound();
  const asked = await searchParams;
  const updateId = typeof asked.to === "string" ? asked.to : "";
  const found = answer(from, item, actor, asked);
  const { writing } = found;
  const draft = writing?.draft ?? null;
  const holders = draft
    ? whoHolds(from, "reply", [draft.id], readableOrganisations(actor)).get(draft.id)
    : undefined;
  const t = await getTranslations("reply");
  const { reply: words, conflict } = await getMessages();
  // Whoever may not write here any more, but just sent something, gets it back.
  const mayWrite = writing !== null && !writing.waits;
  return (
    <>
      <Opening {...found} reference={ref} updateId={updateId} holders={holders} />
      <ReplyForm
        reference={ref}
        updateId={updateId}
        organisationId={mayWrite ? writing.membership.organisationId : null}
        first={{
          text: draft?.text ?? "",
          draft: draft && { id: draft.id, version: draft.version },
        }}
        newId={crypto.randomUUID()}
        mayPublish={writing?.mayPublish ?? false}
        words={{ ...words, title: t("title", { ref }) }}
        conflictWords={conflict}
        formWords={await formWords()}
      />
    </>
  );
}
