/** Days and months, which begin sentences in capitals and say nothing. */
const CALENDAR =
  "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December";
const PART = "(?:\\p{Lu}[\\p{L}’'.-]*|\\([A-Z][A-Za-z]+\\))";
const JOINT = `(?:of|for|and|the|de|van|von|&|in|on)`;
/** A name: words in capitals, joined by small ones. */
const NAME = `(?!(?:${CALENDAR}|We|I|You|It|This|That)\\b|\\p{Lu}\\p{L}+[’']s \\p{Lu})\\p{Lu}[\\p{L}’'.-]*(?:[ \\u00a0](?:(?!(?:${CALENDAR})\\b)${PART}|${JOINT}(?=[ \\u00a0](?:${JOINT} )?(?!(?:${CALENDAR})\\b)${PART})))*`;
/** A ministry of several things: “Ministry of Economy, Trade and Industry”. */
const OF_SEVERAL = `(?:(?<=\\b(?:Ministry|Department|Bureau|Agency|Office) (?:of|for) [^,.;]{2,40})(?:, ${PART})+,? and ${PART})?`;
/** A person with a title, whose office is not part of the name. */
const PERSON = `(?:Professor|Prof\\.|Dr\\.?|Mr\\.?|Ms\\.?|Mrs\\.?)(?: \\p{Lu}[\\p{L}’'.-]*)+`;
const SAYS =
  "said|says|noted|notes|added(?!\\s(?:about|some|around|nearly|another|\\W?\\d))|adds|told|stated|states(?=,| that\\b)|explained|explains|emphasi[sz]ed|affirmed|announced|reported|reports|revealed|estimated|estimates|forecast(?:s|ed)?|predicts?|predicted|claimed|claims|expressed|stressed|stresses|highlighted|recalled|shared|confirmed|argued|argues|disclosed|pointed out|puts?|conceded|concedes|admitted|admits|warned|warns|insisted|remarked|acknowledged|commented|observed|wrote|writes|complained|calculated|counted|counts|calculates|jokes|joked|believes|thinks|concluded|concludes";
const DATA = "figures|data|statistics|numbers";
const STUDY = "survey|report|study|poll|census|analysis|estimates?";
const OFFICE =
  "chairman|chairwoman|director|minister|official|CEO|president|leader|ambassador|mayor|founder|professor";
const BODY =
  "council|ministry|agency|company|association|institute|federation|bank|survey|study|report|office|department|group|firm|bureau|commission|university";

/** Who says it; the named group `name`. */
export const speakers: readonly string[] = [
  `\\b[Aa]ccording to (?:(?:a |an |the )?(?:[\\p{Ll}-]+ ){0,6}(?:by|from|of) )?(?:the |its |their |his |her )?(?<name>${NAME}${OF_SEVERAL})`,
  `[,”"’]\\s?(?:${SAYS})\\s(?<name>${PERSON})`,
  `(?:\\bThe )?(?<name>${NAME})(?:, [^.;”"]{3,160}?,)?,?\\s(?:also |further |has |have |later |then )?(?:${SAYS})\\b`,
  `[,”"’]\\s?(?:${SAYS})\\s(?:the )?(?<name>${NAME})(?=[.,;]|$)`,
  `(?<name>${NAME})\\s(?:${DATA})\\s(?:also )?(?:shows?|suggests?|indicates?)\\b`,
  `\\b(?:${DATA}|${STUDY})\\s(?:of [^,.;]{2,40}? )?(?:from|by|of)\\s(?:the )?(?<name>${NAME})`,
  `^(?:\\p{Lu}\\p{L}+[’']s )?(?<name>${NAME}),? [^.;]*?\\bthe (?:${BODY}|maker|manufacturer)\\s(?:${SAYS})\\b`,
];

/** Stands for who was named last: “he said”, “the council puts”. */
export const sameSpeaker = `\\b(?:he|she|they|(?<!, [^.;]*)the (?-i:(?:\\p{Ll}[\\p{L}-]* ){0,2}(?:${OFFICE}|(?<body>${BODY}))))\\s(?:also |further )?(?:${SAYS}|expects?|hopes)\\b`;
