/* global window, document, HTMLScriptElement */
// Runs in the page before its scripts, after `window.probityExcel` was set to { version, language, file, isVisible }:
// stands in for what Excel itself gives to office.js (readiness, requirement sets, pane, session), so that every
// request of Microsoft's library goes to the host through `window.probityExecute(body, flags)`.
(() => {
  const excel = window.probityExcel;
  const listeners = [];
  const number = (text) => {
    const [major = "0", minor = "0"] = text.split(".");
    return Number(major) * 1_000 + Number(minor);
  };
  const isSetSupported = (name, at = "1.1") =>
    ["DelayForCellEdit", "SharedRuntime"].includes(name) ||
    (name === "ExcelApi" && number(at) <= number(excel.version));

  let ready = () => undefined;
  const isReady = new Promise((resolve) => (ready = resolve));

  excel.show = async (isShown) => {
    if (excel.isVisible === isShown) return;
    excel.isVisible = isShown;
    for (const listener of listeners) await listener({ visibilityMode: isShown ? "Taskpane" : "Hidden" });
  };

  /** Calls a ribbon function as Excel does; Excel waits until it says that it has ended. */
  excel.press = async (name) => {
    const run = window.Office.actions._association.mappings[name.toUpperCase()];
    if (run === undefined) throw new Error(`no ribbon function ${name}`);
    const told = { completed: 0, error: null };
    await Promise.resolve(run({ completed: () => (told.completed += 1) })).catch((error) => {
      told.error = String(error);
    });
    return told;
  };

  function takeOver({ Office }) {
    Office.onReady = async (callback) => {
      await isReady;
      const info = { host: "Excel", platform: "PC" };
      callback?.(info);
      return info;
    };
  }

  function join({ Office, OfficeExtension, OSF }) {
    OSF._OfficeAppFactory.setContext({
      requirements: { isSetSupported },
      displayLanguage: excel.language,
      document: { url: excel.file },
    });
    Office.addin.showAsTaskpane = () => excel.show(true);
    Office.addin.hide = () => excel.show(false);
    Office.addin.onVisibilityModeChanged = async (listener) => {
      listeners.push(listener);
    };
    OfficeExtension.SessionBase._overrideSession = {
      _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
      _createRequestExecutorOrNull: () => ({
        executeAsync: async (_data, flags, { Body: body }) =>
          JSON.parse(
            await window.probityExecute(typeof body === "string" ? body : JSON.stringify(body), flags),
          ),
      }),
    };
    ready();
  }

  document.addEventListener(
    "load",
    ({ target }) => {
      const source = target instanceof HTMLScriptElement ? target.src : "";
      if (source.includes("/office/office.js")) takeOver(window);
      if (/\/office\/excel-win32-[\d.]+\.js/.test(source)) join(window);
    },
    true,
  );
})();
