import { expect, test } from "vitest";
import { divergenceOf } from "@/db/domain/divergence";
import { inOrder } from "@/db/domain/explorer-order";
import type { Standing } from "@/db/domain/track-status";

const item = (name: string, standing: Standing, newestAsOf: string | null, numberSort = "") => ({
  name,
  numberSort,
  standing,
  divergence: divergenceOf(standing),
  newestAsOf,
});

const items = [
  item("silent", { government: null, civil_society: null }, null),
  item("far", { government: "implemented", civil_society: "contrary" }, "2021"),
  item("near", { government: "partial", civil_society: "not_implemented" }, "2022-01-01"),
  item("alone", { government: null, civil_society: "implemented" }, "2021-05"),
];
const names = (
  ...order: Parameters<typeof inOrder> extends [unknown, ...infer Rest] ? Rest : never
) => inOrder(items, ...order).map((entry) => entry.name);

test("recommendations can be put in the order that a reader asks for", () => {
  expect(names("source", false)).toEqual(["silent", "far", "near", "alone"]);
  expect(names("source", true)).toEqual(["alone", "near", "far", "silent"]);
  expect(names("government", false)).toEqual(["far", "near", "silent", "alone"]);
  expect(names("civil_society", false)).toEqual(["alone", "near", "far", "silent"]);
  expect(names("divergence", false)).toEqual(["far", "near", "silent", "alone"]);
});

test("a year alone stands at its end, and what has no date comes last", () => {
  expect(names("newest", false)).toEqual(["near", "far", "alone", "silent"]);
});

test("numbers stand as people count them, and what has none comes last", () => {
  const silent: Standing = { government: null, civil_society: null };
  const numbered = [
    item("none", silent, null),
    item("118.10", silent, null, "0118.0010"),
    item("118.2", silent, null, "0118.0002"),
  ];
  const order = inOrder(numbered, "number", false).map(({ name }) => name);
  expect(order).toEqual(["118.2", "118.10", "none"]);
});
