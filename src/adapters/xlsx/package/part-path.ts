/** The path of a part that a relationship names, seen from the part that owns the relationship. */
export function resolveTarget(owner: string, target: string): string {
  const clean = target.replaceAll("\\", "/");
  const base = clean.startsWith("/") ? [] : owner.split("/").slice(0, -1);
  const path = [...base];
  for (const step of clean.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return decodePath(path.join("/"));
}

function decodePath(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign is part of the name.
    return path;
  }
}

/** The path from the folder of `owner` to a part, as a relationship writes it. */
export function relativeTarget(owner: string, part: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** The part that holds the relationships of a part; of the package itself for an empty name. */
export function relationshipsPathOf(part: string): string {
  const steps = part.split("/");
  const file = steps.pop() ?? "";
  return [...steps, "_rels", `${file}.rels`].join("/");
}
