import {
  ChevronDoubleUpRegular,
  ChevronUpRegular,
  CircleHintRegular,
  SubtractRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Grade } from "../../../domain/index.ts";
import { Tag } from "../shared/Tag.tsx";

const LOOKS = {
  1: { tone: "danger", icon: <ChevronDoubleUpRegular aria-hidden /> },
  2: { tone: "warning", icon: <ChevronUpRegular aria-hidden /> },
  3: { tone: "neutral", icon: <SubtractRegular aria-hidden /> },
} as const;

const NONE = { tone: "outline", icon: <CircleHintRegular aria-hidden /> } as const;

/** A grade as icon, word and colour; null is 待评, or a range. */
export function GradeBadge({
  grade,
  word,
}: {
  readonly grade: Grade | null;
  readonly word: string;
}): ReactElement {
  const { tone, icon } = grade === null ? NONE : LOOKS[grade];
  return (
    <Tag tone={tone} icon={icon}>
      {word}
    </Tag>
  );
}
