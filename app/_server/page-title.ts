import "server-only";
import { headers } from "next/headers";
import { getTranslations } from "@/app/_i18n/server";

/*
 * Without scripts a form that is refused and the page that gives it back are one request, and the title of
 * that page has to say so. What a form knows of its sending its page does not: that it was refused is kept
 * here by the policy of the request, whose nonce no other has.
 */

const shared = globalThis as typeof globalThis & { uprRefused?: Set<string> };
const refused = (shared.uprRefused ??= new Set());

/** So many requests are remembered: of those with scripts nobody ever asks. */
const MOST = 1_000;

const policy = async (): Promise<string | null> => (await headers()).get("content-security-policy");

/** Notes that what this request sends was refused. */
export async function noteRefusal(): Promise<void> {
  const own = await policy();
  if (own === null) return;
  for (const oldest of refused) {
    if (refused.size < MOST) break;
    refused.delete(oldest);
  }
  refused.add(own);
}

/** The title of a page, for its metadata: with "Error: " before it where a form of its own was just refused. */
export async function pageTitle(title: string): Promise<string> {
  const t = await getTranslations();
  const own = await policy();
  const prefix = own !== null && refused.has(own) ? t("problems.titlePrefix") : "";
  return `${prefix}${title} – ${t("common.siteName")}`;
}
