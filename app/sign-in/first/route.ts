import { actorForChange } from "@/app/_server/actor";
import { sendOn } from "@/app/_server/answers";
import { notAllowed } from "@/app/_server/not-allowed";

/** Leads whoever sent a form and is not signed in to sign in; what was sent is not even read. */
export const POST = (request: Request): Promise<Response> =>
  sendOn("/sign-in", async () => {
    await actorForChange();
    const next = new URL(request.url).searchParams.get("next") ?? "";
    return `/sign-in?${new URLSearchParams({ next, sent: "no" })}`;
  });

const other = notAllowed("POST");
export {
  other as DELETE,
  other as GET,
  other as HEAD,
  other as OPTIONS,
  other as PATCH,
  other as PUT,
};
