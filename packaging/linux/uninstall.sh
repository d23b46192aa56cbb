#!/bin/sh
# Removes what the .run file of Carbon Desktop installed for this user. Plans and preferences stay.
set -eu

HERE=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
DATA="${XDG_DATA_HOME:-$HOME/.local/share}"
CONFIG="${XDG_CONFIG_HOME:-$HOME/.config}/carbon-desktop"

say() { # English, Chinese
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        zh*) printf '%s\n' "$2" ;;
        *) printf '%s\n' "$1" ;;
    esac
}

if [ ! -f "$HERE/installed-files" ]; then
    say "There is no list of what was installed in $HERE." "$HERE 中没有安装清单。" >&2
    exit 1
fi
. "$HERE/running.sh"
if is_running "$HERE"; then
    say "Carbon Desktop is open. Quit it, then start this again." \
        "Carbon Desktop 正在运行。请先退出，再重新运行卸载程序。" >&2
    exit 1
fi

# Folders that become empty go too, up to the home; one that holds anything else stays.
prune() { # PATH that is gone
    folder=$(dirname "$1")
    while [ "$folder" != "$HOME" ] && [ "$folder" != / ] && rmdir "$folder" 2> /dev/null; do
        folder=$(dirname "$folder")
    done
}
while IFS= read -r file; do
    rm -f "$file"
    case "$file" in
        "$DATA"/* | "$HOME/.local"/*) prune "$file" ;; # the desktop stays, even if it is empty
    esac
done < "$HERE/installed-files"
. "$HERE/refresh.sh"
rm -rf "$HERE"
prune "$HERE"
prune "$DATA/applications"

say "Carbon Desktop is removed." "Carbon Desktop 已卸载。"
if [ -d "$CONFIG" ]; then
    say "Your plans and preferences stay in $CONFIG; delete that folder if you want them gone." \
        "您的计划与偏好设置仍保留在 $CONFIG；如不再需要，可删除该文件夹。"
fi
