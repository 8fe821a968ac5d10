import { getMessages } from "@/app/_i18n/server";
import type { StatusWords } from "@/app/_ui/status-badge";

/** Every status in the words of each track. */
export async function statusWords(): Promise<StatusWords> {
  const { terms } = await getMessages();
  return terms.status;
}
