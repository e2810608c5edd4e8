import {
  ArrowRepeatAllRegular,
  CalendarCancelRegular,
  CalendarErrorRegular,
  CalendarLtrRegular,
  CheckmarkCircleRegular,
  CheckmarkCircleWarningRegular,
  ClockAlarmRegular,
  ClockRegular,
  QuestionCircleRegular,
} from "@fluentui/react-icons";
import type { FluentIcon } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { ControlState } from "../../../domain/index.ts";
import { Tag } from "../shared/Tag.tsx";
import type { TagTone } from "../shared/Tag.tsx";

const LOOKS: Readonly<Record<ControlState, { readonly tone: TagTone; readonly Icon: FluentIcon }>> = {
  overdue: { tone: "danger", Icon: ClockAlarmRegular },
  unverified: { tone: "warning", Icon: QuestionCircleRegular },
  "due-soon": { tone: "warning", Icon: ClockRegular },
  unreadable: { tone: "warning", Icon: CalendarErrorRegular },
  "no-deadline": { tone: "neutral", Icon: CalendarCancelRegular },
  "long-term": { tone: "neutral", Icon: ArrowRepeatAllRegular },
  "not-due": { tone: "neutral", Icon: CalendarLtrRegular },
  done: { tone: "success", Icon: CheckmarkCircleRegular },
  "done-late": { tone: "success", Icon: CheckmarkCircleWarningRegular },
};

/** The icon of a control's state. */
export function StateIcon({ state }: { readonly state: ControlState }): ReactElement {
  const { Icon } = LOOKS[state];
  return <Icon aria-hidden />;
}

/** The state of a control as icon, word and colour. */
export function StateBadge({
  state,
  word,
}: {
  readonly state: ControlState;
  readonly word: string;
}): ReactElement {
  return (
    <Tag tone={LOOKS[state].tone} icon={<StateIcon state={state} />}>
      {word}
    </Tag>
  );
}
