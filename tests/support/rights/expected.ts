import { NOBODY, OWN, type Role, ROLES } from "@/tests/support/roles";

/**
 * What comes of one question, in a few words: "200", "404", "307 /sign-in" (where to), "done", the code
 * of a refusal. An answer with something private of the owning organisation in it ends in " private".
 */
export type Outcome = string;

/** Next's answer to an action at an address at which, for whoever asks, there is no page. */
export const NO_PAGE: Outcome = "409";

/** Several roles at once: those of the owning organisation, those who are nobody, all that are left. */
type Group = "own" | "nobody" | "others";

/** The outcome of each role. A role's own word goes before its group's, "others" come last. */
export type Expected = Partial<Record<Role | Group, Outcome>>;

/** The outcome that is expected for a role; throws where the row does not say. */
export function expectedFor(expected: Expected, role: Role): Outcome {
  const group = OWN.includes(role) ? expected.own : NOBODY.includes(role) ? expected.nobody : null;
  const outcome = expected[role] ?? group ?? expected.others;
  if (outcome === undefined) throw new Error(`the row does not say what happens to: ${role}`);
  return outcome;
}

/** The outcome of all ten roles. */
export const inFull = (expected: Expected): Record<Role, Outcome> =>
  Object.fromEntries(ROLES.map((role) => [role, expectedFor(expected, role)])) as Record<
    Role,
    Outcome
  >;
