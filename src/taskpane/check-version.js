/* global window, document */
// Runs before the pane, in every Excel that can open it: old ES5 only. Says what is needed where Excel is too old,
// because a requirement in the manifest would hide the add-in without a word.
(function () {
  "use strict";
  var TEXT =
    "本功能需要 Excel 2021、Excel 2024、Microsoft 365 或网页版 Excel。当前的 Excel 版本较低，不能使用。" +
    "请联系管理员升级，或改用网页方式打开工作簿。";

  function say() {
    var place = document.getElementById("requirement");
    if (place === null) {
      document.addEventListener("DOMContentLoaded", say);
      return;
    }
    place.removeAttribute("hidden");
    place.textContent = TEXT;
  }

  function check() {
    var office = window.Office;
    if (office.context.requirements.isSetSupported("ExcelApi", "1.14")) return;
    document.documentElement.setAttribute("data-too-old", "true");
    say();
  }

  if (window.Office && window.Office.onReady) window.Office.onReady(check);
  else say();
})();
