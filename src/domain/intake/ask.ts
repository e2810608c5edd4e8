import type { Answers, Question } from "../model/register.ts";

/** The question as the office has answered it so far; an answer that is no choice leaves it open. */
export function ask(question: Omit<Question, "answer">, answers: Answers): Question {
  const answer = answers[question.id];
  return { ...question, answer: answer !== undefined && question.choices.includes(answer) ? answer : null };
}
