// What makes the console quicker to use by keyboard; everything works without. Letters act only
// while a row of a list has the focus (WCAG 2.1.4), except "/" and "?" outside a field.
"use strict";
(() => {
  const rijen = () => [...document.querySelectorAll("[data-lijst] tbody tr")];
  const link = (rij) => rij && rij.querySelector("a[href]");
  const inVeld = (doel) => doel.closest("input, select, textarea, dialog, [contenteditable]");

  function stap(hoever) {
    const alle = rijen();
    const hier = alle.findIndex((rij) => rij.contains(document.activeElement));
    const naar = link(alle[Math.min(Math.max(hier + hoever, 0), alle.length - 1)]);
    if (naar) naar.focus();
  }

  document.addEventListener("keydown", (toets) => {
    if (toets.ctrlKey || toets.metaKey || toets.altKey || inVeld(toets.target)) return;
    const opRij = toets.target.closest("[data-lijst] tbody tr");
    if (toets.key === "/") {
      const zoek = document.getElementById("zoek");
      if (zoek) {
        toets.preventDefault();
        zoek.focus();
      }
    } else if (toets.key === "?") {
      const uitleg = document.getElementById("toetsen");
      if (uitleg) uitleg.showModal();
    } else if (opRij && toets.key === "j") {
      stap(1);
    } else if (opRij && toets.key === "k") {
      stap(-1);
    }
  });

  // a page that the browser kept is asked anew: who logged out or lost a right must not see it
  window.addEventListener("pageshow", (getoond) => {
    if (getoond.persisted) window.location.reload();
  });

  // a form is sent once
  document.addEventListener("submit", (verzonden) => {
    const knop = verzonden.submitter;
    if (verzonden.defaultPrevented || !knop || verzonden.target.method !== "post") return;
    if (knop.dataset.bezig) verzonden.preventDefault();
    knop.dataset.bezig = "ja";
    setTimeout(() => delete knop.dataset.bezig, 5000);
  });

  // mistakes are read first
  const fouten = document.getElementById("foutoverzicht");
  if (fouten) fouten.focus();
})();
