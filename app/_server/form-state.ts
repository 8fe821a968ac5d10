import "server-only";
import { getTranslations } from "@/app/_i18n/server";
import type { DomainError, ErrorCode } from "@/db/domain/errors";
import { isProblemCode } from "@/db/domain/field-problems";
import { expectedFailure } from "@/db/domain/storage-failure";
import { noteRefusal } from "./page-title";

/** What is wrong with one field, in words. `field` is its name in the form. */
export interface FieldProblem {
  field: string;
  text: string;
}

/** What was entered, by name of the field; several values of one name make a list. */
export type Entered = Record<string, string | string[]>;

/** The sending was refused: why, which fields, and everything that was entered. */
export interface RefusedForm {
  code: ErrorCode;
  message: string;
  problems: FieldProblem[];
  values: Entered;
  /** What the page's title begins with. */
  titlePrefix: string;
}

/** What a form knows of its last sending; null before the first. `done` says in words what happened. */
export type FormState = RefusedForm | { done: string } | null;

/** The words that every form needs; client components get them as a prop. */
export interface FormWords {
  siteName: string;
  summaryTitle: string;
  optional: string;
  signInElsewhere: string;
}

export async function formWords(): Promise<FormWords> {
  const problems = await getTranslations("problems");
  const common = await getTranslations("common");
  return {
    siteName: common("siteName"),
    summaryTitle: problems("summaryTitle"),
    optional: common("optional"),
    signInElsewhere: problems("signInElsewhere"),
  };
}

/** One text of a form; empty where the field was not sent. */
export function textOf(formData: FormData, name: string): string {
  const value = formData.get(name);
  return typeof value === "string" ? value : "";
}

/** Everything entered but passwords, files, and what the framework adds of its own. */
export function enteredIn(formData: FormData): Entered {
  const entered: Entered = {};
  for (const name of new Set(formData.keys())) {
    if (name.startsWith("$") || /password/i.test(name)) continue;
    const texts = formData.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 1) entered[name] = texts;
    else if (texts[0] !== undefined) entered[name] = texts[0];
  }
  return entered;
}

/** A form sends its fields in the order in which they stand; one that sends nothing comes last. */
function inFormOrder<Value>(problems: [string, Value][], formData: FormData): [string, Value][] {
  const names = [...formData.keys()];
  const placeOf = (field: string) => {
    const place = names.indexOf(field);
    return place === -1 ? names.length : place;
  };
  return problems.toSorted(([a], [b]) => placeOf(a) - placeOf(b));
}

async function refusal(error: DomainError, formData: FormData): Promise<RefusedForm> {
  const t = await getTranslations("problems");
  await noteRefusal();
  return {
    code: error.code,
    message: t(`code.${error.code}`, error.figures),
    problems: inFormOrder(Object.entries(error.fields), formData).map(([field, code]) => ({
      field,
      text: t(`field.${isProblemCode(code) ? code : "invalid"}`),
    })),
    values: enteredIn(formData),
    titlePrefix: t("titlePrefix"),
  };
}

/**
 * Does what a form asks for. A DomainError, a full disk and a locked database become words beside everything that was entered; a
 * redirect and a fault of the program pass through.
 */
export async function runAction<State extends object | null>(
  formData: FormData,
  work: () => State | Promise<State>,
): Promise<State | RefusedForm> {
  try {
    return await work();
  } catch (error) {
    const expected = expectedFailure(error);
    if (expected) return refusal(expected, formData);
    throw error;
  }
}
