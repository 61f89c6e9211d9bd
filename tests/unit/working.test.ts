import { expect, test } from "vitest";
import { writeWorking } from "../../src/values/working.ts";
import { number, period, soundFigures } from "../support/datasets.ts";

const figures = soundFigures({
  fdi: {
    fields: [period, number("capital", "usd-billion"), number("projects", "projects")],
    primaryKey: ["period"],
    rows: [
      { period: "2014", capital: 35.38, projects: 2 },
      { period: "2020", capital: { value: 60, qualifier: "nearly" }, projects: 3 },
      { period: "2025", capital: 78.6, projects: 5 },
    ],
  },
});
const [a, b, c] = ["2014", "2020", "2025"].map((year) => `fdi.capital[${year}]`) as [string, string, string];

test.each<[of: string, expected: string]>([
  [`${c} / ${a}`, "US$78.6 billion ÷ US$35.38 billion ≈ 2.22 times"],
  [`${c} - ${a}`, "US$78.6 billion − US$35.38 billion ≈ US$43.2 billion"],
  ["fdi.projects[2025] - fdi.projects[2014]", "5 − 2 = 3"],
  [
    `${c} - (${b} - ${a})`,
    "US$78.6 billion − (nearly US$60 billion − US$35.38 billion) ≈ about US$54 billion",
  ],
  [`(${c} - ${a}) / 2`, "(US$78.6 billion − US$35.38 billion) ÷ 2 ≈ US$21.6 billion"],
  [`${c} / ${b} / 2`, "US$78.6 billion ÷ nearly US$60 billion ÷ 2 ≈ about 0.66 times"],
])("a figure says how it is worked out: %s", (of, expected) => {
  expect(writeWorking({ of }, figures, "en")).toBe(expected);
});

test("a cell as it stands has no working", () => {
  expect(writeWorking({ of: c }, figures, "en")).toBeUndefined();
});
