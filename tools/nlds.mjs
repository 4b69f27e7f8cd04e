// Leaves of the component CSS on standard input the rules of the components in a list, without
// comments and space. A selector that also names another component goes.
import { readFileSync } from "node:fs";

const [lijst, versie] = process.argv.slice(2);
const componenten = new Set(
  readFileSync(lijst, "utf8")
    .split("\n")
    .map((regel) => regel.replace(/#.*/, "").trim())
    .filter(Boolean),
);
const css = readFileSync(0, "utf8").replace(/\/\*[\s\S]*?\*\//g, "").replace(/@charset[^;]*;/, "");
const gebruikt = new Set();

/** The parts between these marks, except within parentheses. */
function delen(tekst, teken) {
  const gevonden = [];
  let diepte = 0;
  let begin = 0;
  for (let plaats = 0; plaats < tekst.length; plaats++) {
    if (tekst[plaats] === "(") diepte++;
    if (tekst[plaats] === ")") diepte--;
    if (tekst[plaats] === teken && diepte === 0) {
      gevonden.push(tekst.slice(begin, plaats));
      begin = plaats + 1;
    }
  }
  return [...gevonden, tekst.slice(begin)];
}

function past(selector) {
  const klassen = [...selector.matchAll(/\.([a-z][a-z0-9_-]*)/g)].map((klasse) => klasse[1]);
  const blokken = klassen.map((klasse) => klasse.replace(/^utrecht-/, "").replace(/(__|--).*/, ""));
  blokken.filter((blok) => componenten.has(blok)).forEach((blok) => gebruikt.add(blok));
  return klassen.length > 0 && blokken.every((blok) => componenten.has(blok));
}

/** The rules in a text, each with what stands between its braces. */
function* regels(tekst) {
  let plaats = 0;
  while (true) {
    const open = tekst.indexOf("{", plaats);
    if (open < 0) return;
    let diepte = 1;
    let dicht = open + 1;
    while (diepte > 0) {
      if (tekst[dicht] === "{") diepte++;
      if (tekst[dicht] === "}") diepte--;
      dicht++;
    }
    yield [tekst.slice(plaats, open).trim(), tekst.slice(open + 1, dicht - 1)];
    plaats = dicht;
  }
}

function kort(inhoud) {
  return inhoud.replace(/\s+/g, " ").replace(/\s*([:;,{}])\s*/g, (heel, teken) => teken).replace(/;$/, "").trim();
}

function gesnoeid(tekst) {
  let uit = "";
  for (const [kop, inhoud] of regels(tekst)) {
    if (kop.startsWith("@media") || kop.startsWith("@supports")) {
      const binnen = gesnoeid(inhoud);
      if (binnen) uit += `${kop}{\n${binnen}}\n`;
    } else if (!kop.startsWith("@")) {
      const selectors = delen(kop, ",").map((deel) => deel.trim().replace(/\s+/g, " ")).filter(past);
      if (selectors.length && inhoud.trim()) uit += `${selectors.join(",")}{${kort(inhoud)}}\n`;
    }
  }
  return uit;
}

const uit = gesnoeid(css);
const onbekend = [...componenten].filter((component) => !gebruikt.has(component));
if (onbekend.length) {
  console.error(`not in the component CSS: ${onbekend.join(", ")}`);
  process.exit(1);
}
process.stdout.write(
  `/*! @utrecht/component-library-css ${versie}, EUPL-1.2, Copyright (c) 2020-2025 Gemeente Utrecht,` +
    ` Frameless B.V.; only what tools/nlds.txt names (see LICENSE.md) */\n${uit}`,
);
