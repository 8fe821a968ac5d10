import { getMessages } from "@/app/_i18n/server";
import { notFound } from "next/navigation";
import { currentActor } from "@/app/_server/actor";
import { formWords } from "@/app/_server/form-state";
import { signInFirst } from "@/app/_server/sign-in-first";
import { DOCUMENT_KINDS, RISKS } from "@/db/domain/evidence";
import { membershipsThatMay } from "@/db/domain/permissions";
import { LONGEST } from "@/db/domain/update-limits";
import { AddDocumentForm } from "./add-document-form";

/** Where members of an organisation describe a document; its file is sent from the document's page. */
export default async function Page() {
  const actor = await currentActor();
  if (actor.kind !== "person") return signInFirst("/evidence/add");
  const memberships = membershipsThatMay(actor, "add_evidence");
  if (memberships.length === 0) notFound();
  const { evidence, terms } = await getMessages();
  const { lede, ...words } = evidence.add;
  const [only, ...others] = memberships;
  return (
    <>
      <p className="eyebrow">
        <a href="/evidence">{evidence.title}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="lede">{lede}</p>
      {only && others.length === 0 && (
        <p className="soft">
          {words.organisation}: <bdi>{only.organisationName}</bdi>
        </p>
      )}
      <AddDocumentForm
        newId={crypto.randomUUID()}
        organisations={memberships.map(({ organisationId, organisationName }) => ({
          value: organisationId,
          label: organisationName,
        }))}
        kinds={DOCUMENT_KINDS.map((value) => ({ value, label: terms.documentKind[value] }))}
        risks={RISKS.map((value) => ({ value, label: terms.risk[value] }))}
        longestTitle={LONGEST.title}
        words={words}
        formWords={await formWords()}
      />
    </>
  );
}
