#!/usr/bin/env bash
# Makes the PDF examples again from sources/*.html.in. Needs Python 3 and the DejaVu fonts
# (fonts-dejavu-core, fonts-dejavu-extra); WeasyPrint goes into a folder of its own.
# Same sources, same WeasyPrint, same fonts: same bytes. (68.0, since 70.0 breaks lines at odd places.)
set -euo pipefail
cd "$(dirname "$0")/sources"

venv="${VENV:-${TMPDIR:-/tmp}/bellwether-weasyprint}"
if [[ ! -x "$venv/bin/weasyprint" ]]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet 'weasyprint==68.0'
fi

export SOURCE_DATE_EPOCH=0
for source in *.html.in; do
  echo "$source"
  "$venv/bin/weasyprint" --quiet --pdf-tags "$source" "../${source%.html.in}.pdf"
done
