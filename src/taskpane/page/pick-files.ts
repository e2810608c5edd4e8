/** Endings that can be opened; the content tells what a file really is. */
const ENDINGS = ".xlsx,.xlsm,.xls,.et,.csv,.tsv";

/** Lets the clerk choose files; none where the dialog was closed. */
export async function pickFiles(): Promise<readonly File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = ENDINGS;
  return await new Promise((resolve) => {
    const done = (): void => {
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener("change", done);
    input.addEventListener("cancel", done);
    input.click();
  });
}
