import { getRequestConfig } from "next-intl/server";
import { instance } from "@/app/_server/instance";
import { en } from "./en";

/** One language so far; the catalogue's shape is the contract for the next. */
export default getRequestConfig(async () => ({
  locale: "en-GB",
  messages: en,
  timeZone: instance.timeZone,
}));
