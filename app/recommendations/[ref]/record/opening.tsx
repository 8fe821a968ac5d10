import { getMessages, getTranslations } from "@/app/_i18n/server";
import { recommendationAddress, recordAddress, signInAddress } from "@/app/_ui/addresses";
import type { Membership } from "@/db/domain/permissions";
import { nameOfPart } from "@/db/domain/recommendation-part";
import type { Part } from "@/db/queries/parts";
import type { RecommendationDetails } from "@/db/queries/recommendation-by-ref";
import type { Answer } from "./answer";

/** What is written about. */
export async function Opening(props: { item: RecommendationDetails; found: Answer }) {
  const { item, found } = props;
  const t = await getTranslations("update");
  return (
    <>
      <p className="eyebrow">
        <a href={recommendationAddress(item.ref)}>{t("back", { ref: item.ref })}</a>
      </p>
      <h1>{t("title", { ref: nameOfPart(item.ref, found.part?.letter ?? null) })}</h1>
      <blockquote className="recommendation-text" lang={item.source.language}>
        {item.text}
      </blockquote>
      <PartMeant {...found} reference={item.ref} />
      {found.membership ? (
        <OnBehalfOf {...found} membership={found.membership} reference={item.ref} />
      ) : (
        <p className="notice">
          <a href={signInAddress(recordAddress(item.ref))}>{t("signInFirst")}</a>
        </p>
      )}
    </>
  );
}

/** Of which part it is written, and the way to another. */
async function PartMeant(props: {
  part: Part | null;
  parts: readonly Part[];
  mustChoose: boolean;
  membership: Membership | null;
  reference: string;
}) {
  const { part, parts, membership, reference } = props;
  if (parts.length === 0 || props.mustChoose) return null;
  const t = await getTranslations("update");
  const organisation = membership ? { organisation: membership.organisationId } : {};
  return (
    <div className="part-meant">
      <p>
        {part ? (
          <>
            <strong>{t("partMeant", { letter: part.letter })}</strong> {part.text}
          </>
        ) : (
          t("wholeMeant")
        )}
      </p>
      <p>
        <a href={recordAddress(reference, organisation)}>{t("anotherPart")}</a>
      </p>
    </div>
  );
}

/** For which organisation it is written, and under which name it stands. */
async function OnBehalfOf(props: {
  membership: Membership;
  memberships: Membership[];
  settings: { nameWithheld: boolean };
  part: Part | null;
  reference: string;
}) {
  const { membership, memberships, settings, part, reference } = props;
  const t = await getTranslations("update");
  const { terms } = await getMessages();
  const others = memberships.filter((m) => m !== membership);
  return (
    <>
      <p>
        {t("organisation")}: <strong>{membership.organisationName}</strong>
        {settings.nameWithheld && <>. {t("publishedAs", { name: terms.withheldName })}</>}
      </p>
      {others.length > 0 && (
        <p>
          {t("forAnother")}{" "}
          {others.map((m) => (
            <a
              key={m.organisationId}
              href={recordAddress(reference, {
                ...{ organisation: m.organisationId },
                ...(part && { part: part.letter }),
              })}
            >
              {m.organisationName}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
