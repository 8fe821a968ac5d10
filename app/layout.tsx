import "@fontsource-variable/noto-sans/index.css";
import "@fontsource-variable/noto-sans-khmer/index.css";
import "./_ui/css/index.css";
import type { Metadata } from "next";
import localFont from "next/font/local";
import { getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { currentActor } from "@/app/_server/actor";
import { instance } from "@/app/_server/instance";
import { StripePattern } from "@/app/_charts/stripe-pattern";
import { SiteFooter } from "@/app/_ui/site-footer";
import { SiteHeader } from "@/app/_ui/site-header";

/* Given to Next for its fallback of the same size, so that nothing moves when the font arrives. */
const notoSans = localFont({
  src: "../node_modules/@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--noto-sans",
});

/* No title here: a page with a form sets its own, with "Error: " before it where that is due. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    description: t("siteDescription"),
    metadataBase: new URL(instance.address),
    alternates: { types: { "application/atom+xml": "/feed" } },
  };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const t = await getTranslations("common");
  return (
    <html lang="en" className={notoSans.variable}>
      <body>
        <a className="skip" href="#content">
          {t("skipToContent")}
        </a>
        <SiteHeader actor={await currentActor()} />
        <main id="content" tabIndex={-1}>
          <div className="inner">{children}</div>
        </main>
        <SiteFooter owner={instance.owner} />
        <StripePattern />
      </body>
    </html>
  );
}
