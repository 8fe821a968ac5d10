import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";

/**
 * Sends whoever is not signed in to sign in, and back to `address` then. A form that is sent without scripts
 * comes to its page as well, and the browser would send it on to the next one, which knows nothing of it: it
 * goes by an address that takes whatever is sent, and says that nothing was done.
 */
export async function signInFirst(address: string): Promise<never> {
  const asked = await headers();
  const isForm = asked.has("content-type") && !asked.has("next-action");
  const next = new URLSearchParams({ next: address });
  return redirect(`/sign-in${isForm ? "/first" : ""}?${next}`);
}
