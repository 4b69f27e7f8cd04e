#!/usr/bin/env bash
# Fetches what the console borrows for its looks, and writes it to src/main/resources/console/stijl:
# the component CSS of Utrecht (EUPL-1.2) with only the components in tools/nlds.txt, htmx (0BSD) and
# Noto Sans (OFL-1.1); axe-core (MPL-2.0) goes to the tests. Needs npm; the build does not. The result
# is committed, so run this only for another version or component, and read the difference.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

utrecht=9.0.4
htmx=4.0.1
noto=5.3.0
axe=4.14.1

doel=src/main/resources/console/stijl
proef=src/test/resources/nl/sluis/console
werk="$(mktemp -d)"
trap 'rm -rf -- "$werk"' EXIT

# a package, unpacked; with NLDS_MAP from that folder instead of the registry
haal() {
  local archief
  if [ -n "${NLDS_MAP:-}" ]; then
    archief="$(realpath -- "$NLDS_MAP/$3-$2.tgz")"
  else
    archief="$werk/$(cd -- "$werk" && npm pack --silent "$1@$2")"
  fi
  mkdir -p -- "$werk/$3"
  tar -xzf "$archief" -C "$werk/$3" --strip-components=1
}

haal @utrecht/component-library-css "$utrecht" utrecht-component-library-css
haal htmx.org "$htmx" htmx.org
haal @fontsource/noto-sans "$noto" fontsource-noto-sans
haal axe-core "$axe" axe-core

mkdir -p -- "$doel" "$proef"
node tools/nlds.mjs tools/nlds.txt "$utrecht" < "$werk/utrecht-component-library-css/dist/index.css" > "$doel/utrecht.css"
cp -- "$werk/htmx.org/dist/htmx.min.js" "$doel/htmx.js"
for dikte in 400 600; do
  cp -- "$werk/fontsource-noto-sans/files/noto-sans-latin-$dikte-normal.woff2" "$doel/noto-sans-$dikte.woff2"
done
cp -- "$werk/axe-core/axe.min.js" "$proef/axe.min.js"

{
  printf '# Van anderen\n\n'
  printf 'Gemaakt met tools/nlds.sh. De licenties staan hieronder voluit.\n\n'
  printf -- '- utrecht.css: @utrecht/component-library-css %s, EUPL-1.2, Gemeente Utrecht en Frameless B.V.\n' "$utrecht"
  printf -- '- htmx.js: htmx.org %s, 0BSD.\n' "$htmx"
  printf -- '- noto-sans-*.woff2: Noto Sans (@fontsource/noto-sans %s), SIL Open Font License 1.1.\n\n' "$noto"
  printf '## htmx\n\n'
  cat -- "$werk/htmx.org/LICENSE"
  printf '\n\n## Noto Sans\n\n'
  cat -- "$werk/fontsource-noto-sans/LICENSE"
  printf '\n\n## De componenten van Utrecht\n\n'
  cat -- "$werk/utrecht-component-library-css/LICENSE.md"
} > "$doel/LICENSE.md"

# what was fetched, to see later that nobody changed it by hand
(cd -- "$doel" && {
  printf '# pakket versie; daaronder de sha256 van elk bestand (tools/nlds.sh)\n'
  printf '# @utrecht/component-library-css %s\n# htmx.org %s\n# @fontsource/noto-sans %s\n' "$utrecht" "$htmx" "$noto"
  sha256sum -- utrecht.css htmx.js noto-sans-*.woff2
} > VERSIES.txt)
