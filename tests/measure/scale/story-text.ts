/** The words of a story in one language; `{}` is the name of its place. */
interface Words {
  title: string;
  description: string;
  lead: string;
  lines: string;
  line: string;
  people: string;
  count: string;
  groups: string;
  group: string;
  end: string;
}

const WORDS: Record<"en" | "pt", Words> = {
  en: {
    title: "A made-up story of {}",
    description: "A story of {} by which builds are measured: every figure in it is made up.",
    lead: "No figure on this page was measured, and {} is no place: all of it is made up so that builds can be measured.",
    lines: "The lines of {}",
    line: "The line of Norway ends at",
    people: "The people of {}",
    count: "By a count that nobody made, the people of {} are",
    groups: "The groups of {}",
    group: "The group whose letter comes before all others has",
    end: "All of that is made up: a group that does not exist has no members.",
  },
  pt: {
    title: "Uma história inventada de {}",
    description: "Uma história de {} com que se medem compilações: cada valor nela é inventado.",
    lead: "Nenhum valor nesta página foi medido, e {} não é um lugar: tudo é inventado para que se possam medir compilações.",
    lines: "As linhas de {}",
    line: "A linha da Noruega termina em",
    people: "As pessoas de {}",
    count: "Numa contagem que ninguém fez, as pessoas de {} são",
    groups: "Os grupos de {}",
    group: "O grupo cuja letra vem antes de todas as outras tem",
    end: "Tudo isto é inventado: um grupo que não existe não tem membros.",
  },
};

/** What a story tells of. */
interface Told {
  name: string;
  id: string;
  order: number;
  /** The last year of its figures. */
  last: string;
}

/** The file of a story in one language. */
export function storyText(language: "en" | "pt", { name, id, order, last }: Told): string {
  const words = WORDS[language];
  const text = `---
title: "${words.title}"
description: "${words.description}"
order: ${order}
topic: measures
article: note-${id}
chart: ${id}-lines
published: 2026-02-02
---

${words.lead}

## ${words.lines}

${words.line} <Value of="${id}-shares.share[norway,${last}]" />.

<Chart id="${id}-lines" />

## ${words.people}

${words.count} <Value of="${id}-people.people[${last}]" />.

<Chart id="${id}-columns" />

<Chart id="${id}-dots" />

## ${words.groups}

${words.group} <Value of="${id}-groups.count[group-a]" />.

<Chart id="${id}-bars" />

${words.end}
`;
  return text.replaceAll("{}", name);
}
