import type { Language } from "../model/language.ts";

/** A line of an article that says something, with its place in the file. */
export interface ArticleParagraph {
  /** Non-empty lines of the file, counted from 1. */
  number: number;
  text: string;
}

/** An article as read: what it prints of itself, and its body. What it does not print is null. */
export interface Article {
  title: string | null;
  publisher: string | null;
  author: string | null;
  /** As the site writes periods: `2025-05-07`. */
  date: string | null;
  language: Language;
  /** The body, without menus, teasers and repeated lines. */
  paragraphs: ArticleParagraph[];
}
