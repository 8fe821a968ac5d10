import { getTranslations } from "@/app/_i18n/server";
import { NO_PAGE_POLICY, setSecurityHeaders } from "@/app/_server/security-headers";

/** The answer where there is no such file, and where one may not have it: the same for both. */
export async function notHere(): Promise<Response> {
  const t = await getTranslations("evidence.files");
  const headers = new Headers({
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "private, no-store",
  });
  setSecurityHeaders(headers, NO_PAGE_POLICY);
  return new Response(`${t("notHere")}\n`, { status: 404, headers });
}
