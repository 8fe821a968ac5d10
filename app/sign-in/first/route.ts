import { notAllowed } from "@/app/_server/not-allowed";
import { seeOther } from "@/app/_server/see-other";

/** Leads whoever sent a form and is not signed in to sign in; what was sent is not even read. */
export function POST(request: Request): Response {
  const next = new URL(request.url).searchParams.get("next") ?? "";
  return seeOther(`/sign-in?${new URLSearchParams({ next, sent: "no" })}`);
}

const other = notAllowed("POST");
export {
  other as DELETE,
  other as GET,
  other as HEAD,
  other as OPTIONS,
  other as PATCH,
  other as PUT,
};
