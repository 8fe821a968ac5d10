import { expect, test } from "vitest";
import { backupSettings } from "@/data/backup/backup-settings";

test("where nothing is set, one is made each night into the data directory", () => {
  expect(backupSettings({ BACKUP_EVERY: " " }, "/srv/upr")).toEqual({
    schedule: { kind: "daily", hour: 2, minute: 30 },
    retention: { newest: 7, weeks: 5 },
    folder: "/srv/upr/backups",
    isOwnFolder: true,
  });
});

test.each([
  ["/mnt/usb", "/mnt/usb", false],
  ["elsewhere", "/srv/upr/elsewhere", false],
  ["backups", "/srv/upr/backups", true],
])("the directory %s is %s", (given, folder, isOwnFolder) => {
  const settings = backupSettings({ BACKUP_DIRECTORY: given }, "/srv/upr");
  expect(settings).toMatchObject({ folder, isOwnFolder });
});

test.each([
  ["BACKUP_EVERY", "nightly"],
  ["BACKUP_KEEP", "everything"],
])("%s that says nothing that can be meant is an error, and named", (name, value) => {
  expect(() => backupSettings({ [name]: value }, "/srv/upr")).toThrow(`${name} is "${value}"`);
});
