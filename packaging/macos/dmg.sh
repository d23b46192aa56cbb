#!/bin/sh
# Makes the disk image of the app that the bundle step lays out; runs on macOS, which has hdiutil.
#
#   packaging/macos/dmg.sh ["dist/Carbon Desktop.app" [dist]]
#
# The image holds the app and a link to Applications, onto which the user drags it. The app is not
# signed: CODESIGN_IDENTITY names a certificate to sign with, else it is signed for this machine
# only, and others open it with a right click, Open.
set -eu

app=${1:-dist/Carbon Desktop.app}
folder=${2:-dist}
top=$(cd "$(dirname "$0")/../.." && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$top/carbon_desktop/__init__.py")
target="$folder/carbon-desktop-$version-macos-$(uname -m).dmg"

[ -d "$app/Contents/MacOS" ] || { echo "$app is no app" >&2; exit 1; }
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
ditto "$app" "$stage/Carbon Desktop.app"
ln -s /Applications "$stage/Applications"
codesign --force --deep --sign "${CODESIGN_IDENTITY:--}" "$stage/Carbon Desktop.app"
codesign --verify --deep --strict "$stage/Carbon Desktop.app"
hdiutil create -quiet -ov -volname "Carbon Desktop" -srcfolder "$stage" -format UDZO "$target"
hdiutil verify -quiet "$target"
echo "$target"
