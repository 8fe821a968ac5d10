import { actorForChange } from "@/app/_server/actor";
import { sendOn } from "@/app/_server/answers";
import { signOut } from "@/app/_server/auth";
import { notAllowed } from "@/app/_server/not-allowed";

/**
 * Signs out, from a plain form and not an action: the browser then loads a whole new page, and what it
 * held in memory of the pages before, for its back button, goes with them.
 */
export const POST = (): Promise<Response> =>
  sendOn("/account", async () => {
    await actorForChange();
    await signOut();
    return "/";
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
