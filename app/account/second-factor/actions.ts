"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { actorForChange } from "@/app/_server/actor";
import { renewSession } from "@/app/_server/auth";
import { reader, writer } from "@/app/_server/database";
import { type FormState, type RefusedForm, runAction, textOf } from "@/app/_server/form-state";
import { requireOwnPassword } from "@/app/_server/own-password";
import {
  beginSecondFactor,
  confirmSecondFactor,
  newRecoveryCodes,
} from "@/app/_server/second-factor";
import { noteSecondFactor } from "@/db/commands/note-second-factor";
import { turnOffSecondFactor } from "@/db/commands/turn-off-second-factor";
import { DomainError } from "@/db/domain/errors";
import { ownAccount } from "@/db/queries/own-account";
import { type QrCode, qrCodeOf } from "./qr-code";

/** What the app has to read. It goes along with the form until a code shows that the app has it. */
export interface SetUp {
  uri: string;
  key: string;
  qrCode: QrCode;
}

/** What the form knows of its last sending; recovery codes are told once. */
export type SecondFactorState =
  | FormState
  | { setUp: SetUp }
  | (RefusedForm & { setUp: SetUp })
  | { done: string; codes: string[] };

/** From the address that the app reads. Null where it is none: it comes back from a form. */
function setUpOf(uri: string): SetUp | null {
  if (!uri.startsWith("otpauth://totp/") || uri.length > 1000 || !URL.canParse(uri)) return null;
  const key = new URL(uri).searchParams.get("secret") ?? "";
  return { uri, key: key.replace(/.{4}(?=.)/g, "$& "), qrCode: qrCodeOf(uri) };
}

async function personForChange() {
  const actor = await actorForChange();
  if (actor.kind !== "person") throw new DomainError("not_signed_in");
  return actor;
}

async function begin(formData: FormData): Promise<SecondFactorState> {
  const { id } = await personForChange();
  const password = textOf(formData, "password");
  await requireOwnPassword(id, password, "password");
  // A page that was opened before shows what holds now.
  if (ownAccount(await reader(), id)?.hasSecondFactor) redirect("/account/second-factor");
  const setUp = setUpOf(await beginSecondFactor(password));
  if (!setUp) throw new Error("the library gave no address");
  return { setUp };
}

async function confirm(formData: FormData): Promise<SecondFactorState> {
  const actor = await personForChange();
  const codes = await confirmSecondFactor(actor.id, textOf(formData, "code"));
  noteSecondFactor(await writer(), actor, { change: "turned_on" });
  const t = await getTranslations("account.secondFactorPage");
  return { done: t("confirmed"), codes };
}

async function renew(formData: FormData): Promise<SecondFactorState> {
  const actor = await personForChange();
  const password = textOf(formData, "renewPassword");
  await requireOwnPassword(actor.id, password, "renewPassword");
  const codes = await newRecoveryCodes(password);
  noteSecondFactor(await writer(), actor, { change: "new_codes" });
  const t = await getTranslations("account.secondFactorPage");
  return { done: t("renewed"), codes };
}

async function turnOff(formData: FormData): Promise<SecondFactorState> {
  const actor = await personForChange();
  const password = textOf(formData, "turnOffPassword");
  await requireOwnPassword(actor.id, password, "turnOffPassword");
  turnOffSecondFactor(await writer(), actor, {});
  await renewSession();
  const t = await getTranslations("account.secondFactorPage");
  return { done: t("turnedOff") };
}

const STEPS: Record<string, (formData: FormData) => Promise<SecondFactorState>> = {
  begin,
  confirm,
  renew,
  turnOff,
};

/** Does what the pressed button asks. A refused code leaves what the app has to read in place. */
export async function change(_: SecondFactorState, formData: FormData): Promise<SecondFactorState> {
  const step = textOf(formData, "step");
  const state = await runAction<SecondFactorState>(formData, () => {
    const work = Object.hasOwn(STEPS, step) ? STEPS[step] : undefined;
    if (!work) throw new DomainError("invalid_input");
    return work(formData);
  });
  const setUp = step === "confirm" ? setUpOf(textOf(formData, "uri")) : null;
  return setUp && state && "problems" in state ? { ...state, setUp } : state;
}
