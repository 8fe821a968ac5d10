import { getMessages, getTranslations } from "next-intl/server";
import { recommendationAddress, recordAddress, signInAddress } from "@/app/_ui/addresses";
import type { Membership } from "@/db/domain/permissions";
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
      <h1>{t("title", { ref: item.ref })}</h1>
      <blockquote className="recommendation-text" lang={item.source.language}>
        {item.text}
      </blockquote>
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

/** For which organisation it is written, and under which name it stands. */
async function OnBehalfOf(props: {
  membership: Membership;
  memberships: Membership[];
  settings: { nameWithheld: boolean };
  reference: string;
}) {
  const { membership, memberships, settings, reference } = props;
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
              href={recordAddress(reference, { organisation: m.organisationId })}
            >
              {m.organisationName}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
