import { getMessages, getTranslations } from "next-intl/server";
import type { Membership } from "@/db/domain/permissions";
import type { RecommendationDetails } from "@/db/queries/recommendation-by-ref";
import type { Answer } from "./answer";

/** What is written about. */
export async function Opening(props: { item: RecommendationDetails; found: Answer }) {
  const { item, found } = props;
  const t = await getTranslations("update");
  const address = `/recommendations/${item.ref}`;
  return (
    <>
      <p className="eyebrow">
        <a href={address}>{t("back", { ref: item.ref })}</a>
      </p>
      <h1>{t("title", { ref: item.ref })}</h1>
      <blockquote className="recommendation-text" lang={item.source.language}>
        {item.text}
      </blockquote>
      {found.membership ? (
        <OnBehalfOf {...found} membership={found.membership} address={address} />
      ) : (
        <p className="notice">
          <a href={`/sign-in?next=${address}/record`}>{t("signInFirst")}</a>
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
  address: string;
}) {
  const { membership, memberships, settings, address } = props;
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
            <a key={m.organisationId} href={`${address}/record?organisation=${m.organisationId}`}>
              {m.organisationName}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
