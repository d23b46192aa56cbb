#!/bin/bash
# Installs as a user does, starts, uninstalls, and looks at what is left; runs on Windows (bash of
# Git). The profiles must stay: an uninstaller without a window is answered No.
#
#   packaging/windows/try.sh dist/carbon-desktop-VERSION-windows-x86_64.exe
set -euo pipefail

setup=$1
program="$LOCALAPPDATA/Programs/Carbon Desktop"
profiles="$APPDATA/carbon-desktop/profiles"
shortcuts=("$APPDATA/Microsoft/Windows/Start Menu/Programs/Carbon Desktop.lnk" "$USERPROFILE/Desktop/Carbon Desktop.lnk")
entry='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\carbon-desktop'
ask() { MSYS2_ARG_CONV_EXCL='*' reg query "$1" > /dev/null 2>&1; }

mkdir -p "$profiles"
echo '{}' > "$profiles/kept.json"
for round in first again; do  # the second installs over the first
  echo "install: $round"
  MSYS2_ARG_CONV_EXCL='*' "$setup" /S
  test -f "$program/carbon-desktop-window.exe"
  for one in "${shortcuts[@]}"; do test -f "$one"; done
  ask "$entry"
done
ask 'HKCU\Software\Classes\CarbonDesktop.Plan\shell\open\command'
"$program/carbon-desktop.exe" --version
"$program/carbon-desktop.exe" estimate --accelerator a100 --count 8 --hours 72 --region FR > /dev/null

"$program/carbon-desktop-window.exe" &
window=$!
sleep 10
kill -0 "$window"  # it has not ended by itself
"$program/carbon-desktop-window.exe"  # a second start hands over and ends
kill -0 "$window"
kill "$window"
wait "$window" || true

echo "uninstall"
MSYS2_ARG_CONV_EXCL='*' "$program/uninstall.exe" /S
for _ in $(seq 60); do test -e "$program" || break; sleep 1; done
test ! -e "$program"
for one in "${shortcuts[@]}"; do test ! -e "$one"; done
if ask "$entry"; then exit 1; fi
test -f "$profiles/kept.json"
