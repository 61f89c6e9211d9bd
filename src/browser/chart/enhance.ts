import { atFirstSign } from "./first-sign.ts";

atFirstSign(() => import("./interactive-chart.ts"));
