// What makes the console quicker to use by keyboard; everything works without. Letters act only
// while a list or the contents of a page have the focus (WCAG 2.1.4), except "/" and "?" outside a
// field; "Mijn instellingen" switches all of them off.
"use strict";
(() => {
  const RIJ = "[data-lijst] tbody tr";
  const rijen = () => [...document.querySelectorAll(RIJ)];
  const ingang = (rij) => rij && rij.querySelector("[data-ingang], a[href], summary, button");
  const isVink = (doel) => doel.matches("input[type=checkbox]");
  const inVeld = (doel) =>
    !isVink(doel) && doel.closest("input, select, textarea, dialog, [contenteditable]");

  function stap(hoever) {
    const alle = rijen();
    const hier = alle.findIndex((rij) => rij.contains(document.activeElement));
    const naar = hier < 0 ? 0 : Math.min(Math.max(hier + hoever, 0), alle.length - 1);
    const doel = ingang(alle[naar]);
    if (doel) doel.focus();
  }

  // what a row has for a letter: a button is pressed, what is folded opens at its first field
  function doe(daad) {
    if (!daad) return false;
    if (daad.matches("summary")) {
      daad.parentElement.open = true;
      const veld = daad.parentElement.querySelector("select, input:not([type=hidden]), button");
      if (veld) veld.focus();
    } else {
      daad.click();
    }
    return true;
  }

  document.addEventListener("keydown", (toets) => {
    if (document.documentElement.dataset.toetsen === "uit") return; // see Mijn instellingen
    if (toets.ctrlKey || toets.metaKey || toets.altKey || inVeld(toets.target)) return;
    const opRij = toets.target.closest(RIJ);
    const opLijst = toets.target.closest("[data-lijst]");
    const opInhoud = toets.target.closest("main");
    if (toets.key === "/") {
      const zoek = document.getElementById("zoek");
      if (zoek) {
        toets.preventDefault();
        zoek.focus();
      }
    } else if (toets.key === "?") {
      const uitleg = document.getElementById("toetsen");
      if (uitleg) uitleg.showModal();
    } else if (opLijst && toets.key === "j") {
      stap(1);
    } else if (opLijst && toets.key === "k") {
      stap(-1);
    } else if (opInhoud && (toets.key === "n" || toets.key === "p")) {
      doe(document.querySelector(`main a[rel=${toets.key === "n" ? "next" : "prev"}]`));
    } else if (opLijst && toets.key === "e") {
      doe(document.querySelector("main a[download]"));
    } else if (opRij && toets.key === "x") {
      doe(opRij.querySelector("input[type=checkbox]"));
    } else if (opRij && /^[a-z]$/.test(toets.key)) {
      // the letter is not typed in the field that it goes to
      if (doe(opRij.querySelector(`[data-toets=${toets.key}]`))) toets.preventDefault();
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

  // before a session ends one is told, in time to keep it (WCAG 2.2.1); looking at a clock here asks
  // nothing of the server, so that it keeps nothing
  const sessie = document.getElementById("sessie");
  if (sessie) {
    const andere = new BroadcastChannel("sluis-sessie"); // other windows of the same session
    const [nog, voorbij] = ["[data-nog]", "[data-voorbij]"].map((wat) => sessie.querySelector(wat));
    const uur = new Intl.DateTimeFormat("nl-NL", {hour: "2-digit", minute: "2-digit"});
    let einde;
    let vooraf;
    const kijk = () => {
      const over = einde - Date.now();
      sessie.hidden = over > vooraf;
      nog.hidden = over <= 0;
      voorbij.hidden = over > 0;
    };
    const begin = (seconden) => {
      einde = Date.now() + seconden * 1000;
      vooraf = Math.min(300, seconden / 2) * 1000;
      const tijd = sessie.querySelector("[data-einde]");
      if (tijd) tijd.textContent = uur.format(einde);
      kijk();
    };
    const blijf = async (verzonden) => {
      verzonden.preventDefault();
      const formulier = verzonden.target;
      try {
        const vraag = {method: "POST", body: new URLSearchParams(new FormData(formulier))};
        const pagina = await (await fetch(formulier.action, vraag)).text();
        const daar = new DOMParser().parseFromString(pagina, "text/html").getElementById("sessie");
        begin(daar ? Number(daar.dataset.over) : 0);
        if (daar) andere.postMessage(Number(daar.dataset.over));
      } catch (geenAntwoord) {
        formulier.submit();
      }
    };
    const formulier = sessie.querySelector("form");
    if (formulier) formulier.addEventListener("submit", blijf);
    andere.addEventListener("message", (bericht) => begin(bericht.data));
    begin(Number(sessie.dataset.over));
    andere.postMessage(Number(sessie.dataset.over));
    setInterval(kijk, 1000);
  }

  // mistakes are read first
  const fouten = document.getElementById("foutoverzicht");
  if (fouten) fouten.focus();
})();
