import type { ColumnFacts } from "./column-facts.ts";
import { contentScore } from "./column-profile.ts";
import type { FieldScore } from "../headers/header-evidence.ts";
import { normaliseHeader, readHeader } from "../headers/header-evidence.ts";

/** Names that offices write most often; a name that a scan misread is compared with these. */
const USUAL_NAMES =
  "单位名称|填报单位|所在单位|部门名称|所在部门|责任部门|责任科室|责任单位|牵头部门|岗位名称|所在岗位|风险岗位|岗位职责|工作职责|部门职责|职权名称|权力事项|业务流程|业务环节|关键环节|工作环节|风险环节|流程环节|风险类别|风险类型|风险点名称|廉政风险点|廉洁风险点|主要风险点|岗位风险点|廉政风险|廉洁风险|风险内容|表现形式|主要表现|具体表现|风险点表现形式|风险描述|风险等级|风险级别|风险点等级|廉政风险等级|防控措施|防范措施|管控措施|控制措施|整改措施|监控措施|预防措施|风险防控措施|廉政风险防控措施|责任人员|直接责任人|具体责任人|防控责任人|整改责任人|分管领导|责任领导|主管领导|主要领导|完成时限|完成时间|整改时限|落实时限|落实情况|完成情况|整改情况|进展情况|实际完成时间|法律依据|政策依据|制度依据|职权依据".split(
    "|",
  );

/** Shortest name in which one wrong sign still leaves no doubt which name was meant. */
const SHORTEST = 4;

/** The usual names by their length, each with one place left open. */
function namesWithGaps(): ReadonlyMap<string, readonly string[]> {
  const byGap = new Map<string, string[]>();
  for (const name of USUAL_NAMES) {
    for (const gap of gapsOf(name)) byGap.set(gap, [...(byGap.get(gap) ?? []), name]);
  }
  return byGap;
}

function gapsOf(name: string): string[] {
  const signs = Array.from(name);
  return signs.map((_, place) => signs.map((sign, at) => (at === place ? "\u0000" : sign)).join(""));
}

const BY_GAP = namesWithGaps();

/** Signs that scans put for others, as pairs of what stands there and what was meant. */
const LOOK_ALIKE = new Map(
  "顶项 旋施 凤风 俭险 捡险 人入 曰日 末未 已己 贵责 青责 仃行 枳职 识职 杈权 叉权 枚权 借措 指措 筹等 笫第 极级 吸级 纵级 刖别 吋时 肘时 眼限 根限 很限 住注 往注 仕任 货责 债责 麦表 坏环 书节 岚岗 罔岗 冈岗 拴控 挖控 拄控 肪防 妨防 仿防 苑范 政攻 攻政 内肉 肉内 客容 各备 夭类 粪类 占点 史点 晴情 清情 祝况 兄况 沉况 宪完 元完 戍成 咸成 孝考 部邵 邵部 间问 问间"
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/** What a name says once one sign is read as the one it looks like; null where no rule knows any such name. */
function fieldLookedAlike(name: string): FieldScore | null {
  const signs = Array.from(name);
  for (const [place, sign] of signs.entries()) {
    const meant = LOOK_ALIKE.get(sign);
    if (meant === undefined) continue;
    const { scores, foreign } = readHeader(signs.map((one, at) => (at === place ? meant : one)).join(""));
    const first = scores[0];
    if (!foreign && first !== undefined && first.weight >= SURE) return first;
  }
  return null;
}

/** The field whose usual names differ from this one in a single sign; null where none or more than one field does. */
function fieldMeant(name: string): FieldScore | null {
  const near = new Set(gapsOf(name).flatMap((gap) => BY_GAP.get(gap) ?? []));
  const scores = [...near].flatMap((one) => readHeader(one).scores.slice(0, 1));
  const [first] = scores;
  return first !== undefined && scores.every((score) => score.field === first.field) ? first : null;
}

/** Below this no rule knows a name. */
const KNOWN = 0.6;

/** From this weight on a name with one sign read otherwise is a name that offices write. */
const SURE = 0.85;

/** How much of a name's weight is left where a sign is wrong: what stands below speaks for it, or only not against it. */
const WITH_SUPPORT = 0.84;
const WITHOUT_SUPPORT = 0.62;

/** Whether a column has a name of its own that is long enough and that no rule knows. */
function isUnknown(column: ColumnFacts, name: string): boolean {
  const known = column.foreign || (column.evidence[0]?.weight ?? 0) >= KNOWN;
  return !known && name.length >= SHORTEST && column.header.shares === null && column.profile.filled > 0;
}

function asMeant(column: ColumnFacts): ColumnFacts {
  const name = normaliseHeader(column.header.parts.at(-1) ?? "");
  const meant = isUnknown(column, name) ? (fieldMeant(name) ?? fieldLookedAlike(name)) : null;
  if (meant === null) return column;
  const content = contentScore(meant.field, column.profile);
  if (content < 0) return column;
  const factor = content > 0.3 ? WITH_SUPPORT : WITHOUT_SUPPORT;
  return { ...column, evidence: [{ ...meant, weight: meant.weight * factor }] };
}

/**
 * 防控措旋: a name in which a scan misread one sign is the name that one field has, where what stands below does not
 * speak against it; it is never as sure as a name that was read.
 */
export function misreadNames(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  return facts.map(asMeant);
}
