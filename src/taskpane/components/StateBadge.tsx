import { Badge } from "@fluentui/react-components";
import type { BadgeProps } from "@fluentui/react-components";
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
import type { ControlState } from "../../domain/index.ts";

const LOOKS: Readonly<
  Record<ControlState, { readonly color: NonNullable<BadgeProps["color"]>; readonly Icon: FluentIcon }>
> = {
  overdue: { color: "danger", Icon: ClockAlarmRegular },
  unverified: { color: "warning", Icon: QuestionCircleRegular },
  "due-soon": { color: "warning", Icon: ClockRegular },
  unreadable: { color: "warning", Icon: CalendarErrorRegular },
  "no-deadline": { color: "informative", Icon: CalendarCancelRegular },
  "long-term": { color: "informative", Icon: ArrowRepeatAllRegular },
  "not-due": { color: "informative", Icon: CalendarLtrRegular },
  done: { color: "success", Icon: CheckmarkCircleRegular },
  "done-late": { color: "success", Icon: CheckmarkCircleWarningRegular },
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
    <Badge appearance="tint" color={LOOKS[state].color} icon={<StateIcon state={state} />}>
      {word}
    </Badge>
  );
}
