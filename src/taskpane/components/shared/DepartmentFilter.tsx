import { Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Words } from "../../../report/messages/catalogue.ts";

/** Chooses one department of a list; nothing where there are fewer than two. */
export function DepartmentFilter({
  words,
  departments,
  department,
  onChoose,
}: {
  readonly words: Words;
  readonly departments: readonly string[];
  /** Blank is all. */
  readonly department: string;
  readonly onChoose: (department: string) => void;
}): ReactElement | null {
  const { lists } = words.pane;
  if (departments.length < 2) return null;
  return (
    <Select
      size="small"
      aria-label={lists.department}
      value={department}
      onChange={(_, { value }) => {
        onChoose(value);
      }}
    >
      <option value="">{lists.allDepartments}</option>
      {departments.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
}
