import { formatIsoDate } from "../../domain/index.ts";
import type { ControlState } from "../../domain/index.ts";
import type { Desk } from "./open-desk.ts";
import { addressOf, departmentName } from "./place-view.ts";
import type { PlaceView } from "./place-view.ts";

/** One control of 落实督办. */
export interface ControlView extends PlaceView {
  /** Place in the register's measures. */
  readonly index: number;
  readonly text: string;
  readonly point: string;
  readonly department: string;
  /** As the summary counts it: the control's own owner, else those of its risk. */
  readonly owner: string;
  /** Place among the owners of the summary; −1 where there is none. */
  readonly ownerPlace: number;
  readonly deadline: string;
  readonly status: string;
  readonly doneOn: string | null;
  readonly state: ControlState;
  readonly daysLate: number | null;
  readonly nextDue: string | null;
}

function ownerOf({ summary }: Desk, measure: number): Pick<ControlView, "owner" | "ownerPlace"> {
  const ownerPlace = summary.ownerOf[measure] ?? -1;
  return { owner: summary.owners[ownerPlace]?.name ?? "", ownerPlace };
}

/** The controls with their states at the 统计截至日期. */
export function controlsOf(desk: Desk): readonly ControlView[] {
  const { register, followUps } = desk.review;
  return register.measures.flatMap((measure) => {
    const point = register.points[measure.point];
    const followUp = followUps[measure.index];
    if (point === undefined || followUp === undefined) return [];
    return [
      {
        index: measure.index,
        file: point.source.file,
        sheet: point.source.sheet,
        address: addressOf(measure.deadlineSource ?? measure.source, point),
        text: measure.text,
        point: point.point?.text ?? "",
        department: departmentName(desk, desk.summary.departmentOf[point.index]),
        ...ownerOf(desk, measure.index),
        deadline: measure.deadline.text,
        status: measure.status.text,
        doneOn: measure.completedOn === null ? null : formatIsoDate(measure.completedOn),
        state: followUp.state,
        daysLate: followUp.daysLate,
        nextDue: followUp.nextDue === null ? null : formatIsoDate(followUp.nextDue),
      },
    ];
  });
}
