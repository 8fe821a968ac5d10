import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { notFound } from "next/navigation";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import { signInFirst } from "@/app/_server/sign-in-first";
import { type Actor, may } from "@/db/domain/permissions";
import { REDACTION_POINTS } from "@/db/domain/redaction";
import { documentById } from "@/db/queries/document-by-id";
import { organisationSettings } from "@/db/queries/organisation-settings";
import { type EvidenceHeld, evidenceHeld } from "@/db/queries/evidence-held";
import { ChecklistForm } from "./checklist-form";
import { WhatGoesPublic } from "./what-goes-public";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ organisation?: string | string[] }>;
}

/** Whether the list waits for just this person: prepared by another, and they may sign. */
function maySign({ check, organisationId }: EvidenceHeld, actor: Actor): boolean {
  if (check === null || check.signedAt !== null || actor.kind !== "person") return false;
  return check.preparedById !== actor.id && may(actor, "sign_redaction", organisationId);
}

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const { organisation } = await searchParams;
  const actor = await currentActor();
  const page = `/evidence/${encodeURIComponent(id)}`;
  if (actor.kind !== "person") return signInFirst(page);
  const organisations = readableOrganisations(actor);
  const from = await reader();
  const document = documentById(from, id, organisations);
  const held = evidenceHeld(from, id, organisations).find(
    (one) => organisation === undefined || one.organisationId === organisation,
  );
  if (!document || !held) notFound();
  const { evidence } = await getMessages();
  const words = evidence.checklist;
  const signs = maySign(held, actor);
  return (
    <>
      <p className="eyebrow">
        <a href={page}>{document.title}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <WhereItStands held={held} actor={actor} signs={signs} />
      <WhatGoesPublic document={document} held={held} />
      <NameWithheld held={held} />
      <ChecklistForm
        // Another version of the list is another form.
        key={`${signs} ${held.check?.preparedAt}`}
        documentId={id}
        organisationId={held.organisationId}
        points={REDACTION_POINTS.map((point) => ({
          ...{ name: `points.${point}`, label: words.point[point] },
        }))}
        signing={signs && held.check ? { preparedAt: held.check.preparedAt } : null}
        hasFiles={held.documentIsOwn}
        words={{
          title: words.title,
          points: words.points,
          original: words.original,
          withhold: words.withhold,
          withholdHint: words.withholdHint,
          send: signs ? words.sign : words.prepare,
          sendHelp: signs ? words.signHelp : "",
        }}
        formWords={await formWords()}
      />
    </>
  );
}

/** That nobody looks for the organisation's own name unless it is said. */
async function NameWithheld({ held }: { held: EvidenceHeld }) {
  const { evidence } = await getMessages();
  const settings = organisationSettings(await reader(), held.organisationId);
  return settings?.nameWithheld ? (
    <p className="notice">{evidence.checklist.nameWithheld}</p>
  ) : null;
}

/** Who has done what with the list so far. */
async function WhereItStands(props: { held: EvidenceHeld; actor: Actor; signs: boolean }) {
  const { held, actor, signs } = props;
  const { check, organisationName: organisation } = held;
  const t = await getTranslations("evidence.checklist");
  const format = await getFormatter();
  if (!check) return held.isAtRisk ? null : <p className="notice">{t("notNeeded")}</p>;
  const date = format.dateTime(new Date(check.preparedAt), { dateStyle: "long" });
  const isOwn = actor.kind === "person" && actor.id === check.preparedById;
  const next = check.signedAt ? "signedNotice" : isOwn ? "ownNotice" : "needsValidator";
  return (
    <div className="notice">
      <p>
        {t("preparedBy", { name: check.preparedBy, date })}{" "}
        {check.withholdsOriginal && t("withholds")}
      </p>
      {!signs && <p>{t(next, { organisation })}</p>}
    </div>
  );
}
