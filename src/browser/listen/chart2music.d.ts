/** What is used of chart2music, whose own declarations its `exports` do not name. */
declare module "chart2music" {
  export function c2mChart(input: {
    type: "line";
    element: HTMLElement;
    cc: HTMLElement;
    data: { x: number; y: number }[];
    axes: Record<"x" | "y", { minimum: number; maximum: number; continuous?: boolean }>;
    audioEngine: {
      masterGain: number;
      playDataPoint(frequency: number, panning: number, duration: number): void;
    };
    options: {
      enableSpeech: boolean;
      /** Frequencies that figures are given, from the lowest, in Hz. */
      hertzes: number[];
      translationCallback(request: { language: string; id: string }): string;
      onFocusCallback(point: { index: number }): void;
    };
  }): { err: string | null; data?: { cleanUp(): void } };
}
