import { Badge } from "@fluentui/react-components";
import {
  ChevronDoubleUpRegular,
  ChevronUpRegular,
  CircleHintRegular,
  SubtractRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Grade } from "../../domain/index.ts";

const LOOKS = {
  1: { color: "danger", icon: <ChevronDoubleUpRegular /> },
  2: { color: "warning", icon: <ChevronUpRegular /> },
  3: { color: "informative", icon: <SubtractRegular /> },
} as const;

/** A grade as icon, word and colour, with what it is (自评, 建议 …) in front. */
export function GradeBadge({
  grade,
  word,
}: {
  /** Null is 待评, or a range. */
  readonly grade: Grade | null;
  readonly word: string;
}): ReactElement {
  const look = grade === null ? ({ color: "subtle", icon: <CircleHintRegular /> } as const) : LOOKS[grade];
  return (
    <Badge appearance={grade === null ? "outline" : "tint"} color={look.color} icon={look.icon}>
      {word}
    </Badge>
  );
}
