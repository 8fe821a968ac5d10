import Link from "next/link";
import { getTranslations } from "@/app/_i18n/server";
import type { Actor } from "@/db/domain/permissions";

const PLACES = [
  ["home", "/"],
  ["recommendations", "/recommendations"],
  ["evidence", "/evidence"],
  ["midterm", "/midterm"],
  ["method", "/method"],
  ["search", "/search"],
] as const;

/** The name of the site and the ways through it. */
export async function SiteHeader({ actor }: { actor: Actor }) {
  const t = await getTranslations("common");
  const person = actor.kind === "person" ? actor : null;
  return (
    <header className="site-header">
      <div className="inner">
        <Link className="site-name" href="/" prefetch={false}>
          {t("siteName")}
        </Link>
        <nav aria-label={t("navigation.label")}>
          <ul>
            {PLACES.map(([place, href]) => (
              <li key={place}>
                <Link href={href} prefetch={false}>
                  {t(`navigation.${place}`)}
                </Link>
              </li>
            ))}
            {person && person.memberships.length > 0 && (
              <li>
                <Link href="/desk" prefetch={false}>
                  {t("navigation.desk")}
                </Link>
              </li>
            )}
            {person?.isAdministrator && (
              <li>
                <Link href="/admin" prefetch={false}>
                  {t("navigation.admin")}
                </Link>
              </li>
            )}
            <li>
              <Link href={person ? "/account" : "/sign-in"} prefetch={false}>
                {person ? t("navigation.account") : t("navigation.signIn")}
              </Link>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
