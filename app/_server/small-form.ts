import "server-only";
import { DomainError } from "@/db/domain/errors";

/** Bytes; a form of a few short fields takes no more. */
const LARGEST = 16 * 1024;

/**
 * The fields of a plain form that was sent to a route, which nothing limits: what is larger, or does not
 * say how large it is, is not read. Throws `upload_incomplete`.
 */
export async function smallForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= LARGEST)) throw new DomainError("upload_incomplete");
  try {
    return await request.formData();
  } catch {
    // It is no form, in one of many ways.
    throw new DomainError("upload_incomplete");
  }
}
