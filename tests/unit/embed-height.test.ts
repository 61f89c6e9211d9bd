import { describe, expect, test } from "vitest";
import { heightMessages, resizerMessage } from "../../src/browser/embed/embed-height.ts";

const EMBED = "https://bridgelines.example/deep/base/ja/embed/fdi-flows/";

describe("an embed tells its height", () => {
  test("to Datawrapper-style scripts, with the chart's key", () => {
    expect(heightMessages(432, EMBED)).toContainEqual({ "datawrapper-height": { "fdi-flows": 432 } });
  });

  test("with the key of the view, where it is one", () => {
    expect(heightMessages(432, `${EMBED}since-2015/?theme=dark`)).toContainEqual({
      "datawrapper-height": { "fdi-flows.since-2015": 432 },
    });
  });

  test("to AMP", () => {
    expect(heightMessages(432, EMBED)).toContainEqual({ sentinel: "amp", type: "embed-size", height: 432 });
  });

  test("to Canvas, as LTI tools do", () => {
    expect(heightMessages(432, EMBED)).toContainEqual({ subject: "lti.frameResize", height: 432 });
  });

  test("to Medium and Embedly, as JSON text with the frame's own address", () => {
    const texts = heightMessages(432, `${EMBED}?theme=dark`).filter((message) => typeof message === "string");
    expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual([
      { src: `${EMBED}?theme=dark`, context: "iframe.resize", height: 432 },
    ]);
  });

  test("to pym.js, when that has given it a name", () => {
    expect(heightMessages(432, `${EMBED}?initialWidth=600&childId=chart-1`)).toContain(
      "pymxPYMxchart-1xPYMxheightxPYMx432",
    );
  });

  test("to WordPress, when that has given it a secret", () => {
    expect(heightMessages(432, `${EMBED}?theme=dark#?secret=aB3dE6gH9j`)).toContainEqual({
      message: "height",
      value: 432,
      secret: "aB3dE6gH9j",
    });
  });

  test("to iframe-resizer, when that has asked, with the name that it gave", () => {
    const answer = resizerMessage("iFrameResizer0", 432, 640, "init");
    expect(answer).toBe("[iFrameSizer]iFrameResizer0:432:640:init:");
    expect(heightMessages(432, EMBED, answer)).toContain(answer);
  });

  test("in four dialects where none of the others is asked for", () => {
    expect(heightMessages(432, EMBED)).toHaveLength(4);
  });
});
