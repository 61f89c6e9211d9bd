import { expect, test } from "vitest";
import { currencyChoices } from "../../src/model/currency.ts";
import { currencyStyles } from "../../src/render/currency-styles.ts";

test("of what stands in every currency, all but the chosen one is hidden", () => {
  expect(currencyStyles(["eur", "nok", "gbp"])).toBe(
    "@supports selector(:has(a)){span.nok,span.gbp{display:inline}}" +
      ".eur+i,.nok+i{display:none}" +
      "@supports not selector(:has(a)){.nok,.gbp,.rates,.money{display:none}}" +
      [
        "html:not(:has(#money-eur:checked)) span.eur",
        "html:not(:has(#money-nok:checked)) span.nok",
        "html:not(:has(#money-gbp:checked)) span.gbp",
        "html:has(#money-eur:checked) .rates",
      ].join() +
      "{display:none}html:not(:has(#money-eur:checked)) svg.eur{visibility:hidden}",
  );
});

test("readers choose among the currency of the figures and those that it is put into", () => {
  const rates = { dataset: "rates", currency: "currency", period: "year", rate: "rate" };
  expect(currencyChoices({ conversion: { from: "eur", to: { nok: ["nok"], gbp: ["gbp"] }, rates } })).toEqual(
    ["eur", "nok", "gbp"],
  );
  expect(currencyChoices({})).toEqual([]);
});
