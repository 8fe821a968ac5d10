import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signInWay } from "./led-to-sign-in";

/** Sends whoever is not signed in to sign in, and back to `address` then. */
export async function signInFirst(address: string): Promise<never> {
  const asked = await headers();
  // Scripts tell of themselves, and stay on the page with what was typed.
  const isForm = asked.has("content-type") && !asked.has("next-action");
  return redirect(signInWay(address, isForm));
}
