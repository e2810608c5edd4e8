/** Address that manifest.xml is written for; the build puts the real one in its place. */
export const MANIFEST_ADDRESS = "https://localhost:3000";

/**
 * The manifest for the server that the pages will lie on. Its domain is named without the path, as Office asks for.
 * @param {string} manifest text of manifest.xml
 * @param {string} host https address of the folder with the pages
 */
export function stampManifest(manifest, host) {
  const address = URL.canParse(host) ? new URL(host) : null;
  if (address?.protocol !== "https:" || address.search + address.hash !== "") {
    throw new Error(`--host takes the https address of a folder, such as https://server/path, not ${host}`);
  }
  return manifest
    .replaceAll(`<AppDomain>${MANIFEST_ADDRESS}<`, `<AppDomain>${address.origin}<`)
    .replaceAll(`"${MANIFEST_ADDRESS}/`, `"${address.href.replace(/[/]+$/, "")}/`);
}
