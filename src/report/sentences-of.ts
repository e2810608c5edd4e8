import type { FailedFile, Field, GradingReason, Question, Review } from "../domain/index.ts";
import { FIELDS, formatAddress } from "../domain/index.ts";
import { describeFinding } from "./describe-finding.ts";
import { describeReason } from "./describe-reason.ts";
import { stabilitySentences } from "./describe-stability.ts";
import { errorSentence } from "./error-sentence.ts";
import type { Words } from "./messages/catalogue.ts";
import type { Sentences } from "./sentences.ts";

function isField(key: string): key is Field {
  return FIELDS.some((field) => field === key);
}

/** A question's choice in words. */
export function choiceWord(key: string, words: Words): string {
  return isField(key) ? words.terms.fields[key] : (words.questions.choices[key] ?? key);
}

/** What is asked about a sheet or column. */
export function askedOf(question: Question, words: Words): string {
  const { kinds, quote, place } = words.questions;
  const address = question.address === null ? "" : formatAddress(question.address);
  return kinds[question.kind]({
    place: question.sheet === null ? "" : place(question.sheet, address),
    examples: words.pane.lists.joined(question.examples.map(quote)),
  });
}

/** What is asked about a sheet or column, with the choices in words. */
export function describeQuestion(question: Question, words: Words): string {
  const { quote, withChoices } = words.questions;
  const asked = askedOf(question, words);
  const choices = words.pane.lists.joined(question.choices.map((key) => quote(choiceWord(key, words))));
  return withChoices(asked, choices, question.assumed === null ? "" : choiceWord(question.assumed, words));
}

/** Why a file is not in the result, and what to do about it. */
export function describeFailure(failed: FailedFile, words: Words): string {
  const { cannotOpen, otherFailure } = words.questions;
  const fact = (key: string): string => String(failed.facts[key] ?? "");
  if (failed.code === "cannot-open") return cannotOpen(fact("reason"));
  return errorSentence(failed.code, failed.facts, words) ?? otherFailure(failed.code);
}

/** Gradings that share their reason share everything that its sentence tells; it is made once. */
function reasonsOf(words: Words, { scheme, scoring }: Review["settings"]): Sentences["reason"] {
  const known = new WeakMap<GradingReason, string>();
  return (grading) => {
    const sentence = known.get(grading.reason) ?? describeReason(grading, words, scheme, scoring);
    known.set(grading.reason, sentence);
    return sentence;
  };
}

/** The sentences of one review in one language; the scheme of its settings names the factors of reasons. */
export function sentencesOf(words: Words, review: Review): Sentences {
  const { settings } = review;
  let stability: ReadonlyMap<number, string> | null = null;
  return {
    finding: (finding) => describeFinding(finding, words),
    reason: reasonsOf(words, settings),
    stability: (point) => (stability ??= stabilitySentences(review, words)).get(point) ?? "",
    question: (question) => describeQuestion(question, words),
    failure: (failed) => describeFailure(failed, words),
  };
}
