import type { en } from "@/app/_i18n/en";

export type SecondFactorWords = (typeof en)["account"]["secondFactorPage"];
