#!/bin/sh
# Installs Carbon Desktop for the user who runs this: no root, no network. An older version is
# replaced; plans and preferences are not touched. Started by the .run file, in the folder that it
# was unpacked to.
set -eu

PREFIX="$HOME/.local"
LIB="$PREFIX/lib/carbon-desktop"
BIN="$PREFIX/bin/carbon-desktop"
DATA="${XDG_DATA_HOME:-$HOME/.local/share}"

say() { # English, Chinese
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        zh*) printf '%s\n' "$2" ;;
        *) printf '%s\n' "$1" ;;
    esac
}

fail() {
    say "$1" "$2" >&2
    exit 1
}

. ./running.sh
if is_running "$LIB"; then
    fail "Carbon Desktop is open. Quit it, then start this again." \
        "Carbon Desktop 正在运行。请先退出，再重新运行安装程序。"
fi

# The path in a desktop entry: quoted, with what would end or change the quotes made harmless.
quoted() { printf '"%s"' "$(printf '%s' "$1" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')"; }

# 1. The program: copied beside the old one and put in its place at the end, whole or not at all.
new="$LIB.new"
trap 'rm -rf "$new"' EXIT
trap 'exit 1' HUP INT TERM
rm -rf "$new"
if ! { mkdir -p "$PREFIX/lib" "$PREFIX/bin" && cp -R carbon-desktop "$new"; } 2> /dev/null; then
    fail "There is not enough room in $PREFIX for Carbon Desktop, or it cannot be written." \
        "无法将 Carbon Desktop 写入 $PREFIX：空间不足或没有写入权限。"
fi
cp uninstall.sh running.sh "$new/"
chmod +x "$new/uninstall.sh"

# 2. Its place on the desktop; what is written is noted for the uninstaller.
list="$new/installed-files"
: > "$list"
put() { # SOURCE TARGET
    mkdir -p "$(dirname "$2")"
    cp "$1" "$2"
    printf '%s\n' "$2" >> "$list"
}
find share -type f | sort > "$new/share-files"
while IFS= read -r file; do
    put "$file" "$DATA/${file#share/}"
done < "$new/share-files"
rm "$new/share-files"

entry="$DATA/applications/carbon-desktop.desktop"
line="Exec=$(quoted "$LIB/carbon-desktop-window") %f"
while IFS= read -r text; do
    case "$text" in Exec=*) text="$line" ;; esac
    printf '%s\n' "$text"
done < share/applications/carbon-desktop.desktop > "$entry"

desktop=$(xdg-user-dir DESKTOP 2> /dev/null || true)
[ -d "$desktop" ] || desktop="$HOME/Desktop"
if [ -d "$desktop" ] && [ "$desktop" != "$HOME" ]; then
    shortcut="$desktop/carbon-desktop.desktop"
    put "$entry" "$shortcut"
    chmod +x "$shortcut"
    gio set "$shortcut" metadata::trusted true > /dev/null 2>&1 || true # GNOME asks for this
fi

# 3. Now it counts.
rm -rf "$LIB"
mv "$new" "$LIB"
if [ -e "$BIN" ] && [ ! -L "$BIN" ]; then
    say "$BIN is not ours and stays as it is." "$BIN 不属于 Carbon Desktop，予以保留。"
else
    ln -sf ../lib/carbon-desktop/carbon-desktop "$BIN"
    printf '%s\n' "$BIN" >> "$LIB/installed-files"
fi
. ./refresh.sh
cp refresh.sh "$LIB/"

say "Carbon Desktop is installed. Open it from the menu or the desktop, or with: $BIN" \
    "Carbon Desktop 已安装。可从菜单或桌面打开，或运行：$BIN"
say "To remove it: $LIB/uninstall.sh" "卸载：$LIB/uninstall.sh"
if [ ! -t 1 ] && command -v notify-send > /dev/null 2>&1; then
    notify-send -i carbon-desktop "Carbon Desktop" \
        "$(say "Installed: find it in the menu and on the desktop." "已安装，可在菜单与桌面中找到。")" \
        > /dev/null 2>&1 || true
fi
