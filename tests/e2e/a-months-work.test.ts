import { afterAll, beforeAll, describe } from "vitest";
import { comparing } from "./a-months-work/both-tables";
import { bringingIn, bringingInMore, proposing } from "./a-months-work/bringing-in";
import { aMonth } from "./a-months-work/month";
import { guarding, guardingWithScripts } from "./a-months-work/second-factor";
import {
  publishing,
  reporting,
  sendingIn,
  takingOn,
  writingTogether,
} from "./a-months-work/the-ministry";
import { assessing, checking, keepingBack, replying } from "./a-months-work/the-network";
import { leaving, thinkingAgain } from "./a-months-work/what-changes";

describe("a ministry and a network work for a month on five items of the annex", () => {
  const month = aMonth();
  beforeAll(month.start);
  afterAll(month.stop);

  describe("organisations and their people come in", () => {
    bringingIn(month);
    bringingInMore(month);
  });
  describe("they take on what is proposed to them", () => {
    proposing(month);
    takingOn(month);
  });
  describe("the ministry reports", () => {
    reporting(month);
    sendingIn(month);
    publishing(month);
  });
  describe("two people write one draft", () => {
    writingTogether(month);
  });
  describe("the network assesses", () => {
    assessing(month);
    checking(month);
    keepingBack(month);
  });
  describe("each replies to the other", () => {
    replying(month);
  });
  describe("the ministry thinks again", () => {
    thinkingAgain(month);
  });
  describe("somebody leaves", () => {
    leaving(month);
  });
  describe("somebody guards her account", () => {
    guarding(month);
    guardingWithScripts(month);
  });
  describe("two mid-term tables come out", () => {
    comparing(month);
  });
});
