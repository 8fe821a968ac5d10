import { getTranslations } from "@/app/_i18n/server";
import type { Actor, Membership } from "@/db/domain/permissions";
import { isolated } from "@/db/domain/bidi";

type SignedIn = Extract<Actor, { kind: "person" }>;

/** The desk of somebody who acts for nobody. */
export async function NoMembership({ isAdministrator }: { isAdministrator: boolean }) {
  const t = await getTranslations("desk");
  if (!isAdministrator) return <p className="empty">{t("noMembership")}</p>;
  return (
    <p className="empty">
      {t("administers")} <a href="/admin">{t("toAdmin")}</a>
    </p>
  );
}

/**
 * For somebody who acts for several organisations: all of them, or one. `address`: of a page that shows
 * one at a time.
 */
export async function Filter(props: {
  actor: SignedIn;
  chosen: Membership | null;
  address?: string;
}) {
  const { memberships } = props.actor;
  if (memberships.length < 2) return null;
  const t = await getTranslations("desk");
  const chosenId = props.chosen?.organisationId;
  const { address } = props;
  const all = { id: undefined, name: t("allOrganisations"), href: "/desk" };
  const ways = [
    ...(address === undefined ? [all] : []),
    ...memberships.map((m) => ({
      id: m.organisationId,
      name: m.organisationName,
      href: `${address ?? "/desk"}?organisation=${encodeURIComponent(m.organisationId)}`,
    })),
  ];
  return (
    <nav aria-label={t("filter")}>
      <ul className="desk-filter">
        {ways.map(({ id, name, href }) => (
          <li key={href}>
            <a href={href} aria-current={id === chosenId ? "true" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** For validators: whose work nobody goes on with. */
export async function LeftBehind(props: { left: { organisation: Membership; count: number }[] }) {
  const t = await getTranslations("desk.left");
  return props.left.map(({ organisation, count }) => (
    <section key={organisation.organisationId} className="notice">
      <h2>
        {t("title")}
        {props.left.length > 1 && `, ${isolated(organisation.organisationName)}`}
      </h2>
      <p>
        {t("text", { count })}{" "}
        <a href={`/desk/hand-over?organisation=${encodeURIComponent(organisation.organisationId)}`}>
          {t("handOver")}
        </a>
      </p>
    </section>
  ));
}

/** What else can be done from here. */
export async function MoreWays({ handsOver }: { handsOver: boolean }) {
  const t = await getTranslations("desk.more");
  return (
    <section aria-labelledby="more">
      <h2 id="more">{t("title")}</h2>
      <ul>
        <li>
          <a href="/recommendations">{t("find")}</a>
        </li>
        <li>
          <a href="/desk/assignments">{t("assignments")}</a>
        </li>
        <li>
          <a href="/desk/sheet">{t("sheet")}</a>
        </li>
        {handsOver && (
          <li>
            <a href="/desk/hand-over">{t("handOver")}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
