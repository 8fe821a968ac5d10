import { getTranslations } from "next-intl/server";

const WAYS = [
  ["explore", "/recommendations"],
  ["record", "/sign-in"],
  ["midterm", "/midterm"],
  ["method", "/method"],
] as const;

/** Where to go from the overview. */
export async function WaysOn() {
  const t = await getTranslations("home.next");
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{t("title")}</h2>
      <dl className="ways">
        {WAYS.map(([way, href]) => (
          <div key={way}>
            <dt>
              <a href={href}>{t(way)}</a>
            </dt>
            <dd>{t(`${way}Help`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
