import { zodDiagnostics } from "../../content/zod-diagnostics.ts";
import { suggestion } from "../../model/suggest.ts";
import type { Dataset } from "../../values/dataset.ts";
import type { Channel, ChartType } from "../chart-type.ts";
import { fieldTypes, fitting, oneOf, typeWords } from "./channel-words.ts";
import type { Report } from "./report.ts";

/** What the encodings of a chart say: a field for each channel, and the options of its type. */
export interface Encodings {
  channels: Record<string, string | undefined>;
  options: unknown;
}

/** Reads encodings against a chart type and a dataset. What is wrong is reported, and undefined in the result. */
export function readEncodings(
  encodings: Readonly<Record<string, unknown>>,
  type: ChartType,
  dataset: Dataset,
  file: string,
  report: Report,
): Encodings {
  const written = { ...encodings };
  const channels: Encodings["channels"] = {};
  for (const [name, channel] of Object.entries(type.channels)) {
    const field = written[name];
    delete written[name];
    if (field === undefined) {
      if (!channel.optional)
        report(
          `encodings.${name}`,
          `is missing: write ${typeWords(channel)} field of dataset ${dataset.id}.${oneOf(fitting(dataset, channel))}`,
        );
      channels[name] = undefined;
    } else channels[name] = readChannel(name, field, channel, dataset, report);
  }
  const result = type.options.safeParse(written);
  if (!result.success) {
    const known = [...Object.keys(type.channels), ...Object.keys(type.options.shape)];
    for (const found of zodDiagnostics(file, result.error, written, () => known))
      report(`encodings${found.path ? `.${found.path}` : ""}`, found.message);
  }
  return { channels, options: result.data };
}

function readChannel(
  name: string,
  field: unknown,
  channel: Channel,
  dataset: Dataset,
  report: Report,
): string | undefined {
  const path = `encodings.${name}`;
  if (typeof field !== "string") {
    report(path, `is not a field name: write ${typeWords(channel)} field of dataset ${dataset.id} in quotes`);
    return undefined;
  }
  const definition = dataset.fields.get(field);
  if (!definition) {
    report(
      path,
      `no field “${field}” in dataset ${dataset.id}.${suggestion(field, fitting(dataset, channel))}`,
    );
    return undefined;
  }
  if (!fieldTypes(channel).includes(definition.type)) {
    report(
      path,
      `“${field}” is a ${definition.type} field, and ${typeWords(channel)} field belongs here.${oneOf(fitting(dataset, channel))}`,
    );
    return undefined;
  }
  return field;
}
