import type { PrintedFigures } from "./printed.ts";

/** Most hedges follow the counter: 40万人超, 50社以上. */
const ja: PrintedFigures = {
  spellings: [[/(?<=\d)[Kk](?![\p{L}])/gu, "千"]],
  hedges: [
    { says: ["about"], before: "約|およそ|おおよそ|推計|推定", after: "前後|程度|ほど|くらい|ぐらい" },
    { says: ["nearly"], before: "ほぼ", after: "近く|弱(?![いま点])" },
    { says: ["more-than"], after: "超(?!過)|あまり|余り|余(?![り地])|強(?![いまく化])|を超え|を上回" },
    { says: ["at-least", "more-than"], after: "以上" },
    { says: ["at-least"], before: "少なくとも" },
    { says: ["less-than"], after: "未満|を下回|足らず" },
    { says: ["up-to"], before: "最大", after: "以下|以内" },
    { says: ["target"], anywhere: "目標|目指|計画|見込" },
    { says: ["claim"], anywhere: "によると|によれば|としている|と主張|と述べ" },
  ],
};
export default ja;
