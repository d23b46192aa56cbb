# Tells the desktop of entries, file types and icons that came or went; install.sh and uninstall.sh
# read this. What an index is made of decides whether it stays: one of nothing goes.
tell() { # TOOL ARGUMENTS
    if command -v "$1" > /dev/null 2>&1; then "$@" > /dev/null 2>&1 || true; fi
}
if [ -d "$DATA/mime" ]; then
    if [ -d "$DATA/mime/packages" ]; then
        tell update-mime-database "$DATA/mime"
    else
        rm -rf "$DATA/mime"
    fi
fi
if [ -d "$DATA/applications" ]; then
    tell update-desktop-database "$DATA/applications"
    if [ -z "$(find "$DATA/applications" -name '*.desktop' | head -n 1)" ]; then
        rm -f "$DATA/applications/mimeinfo.cache"
        rmdir "$DATA/applications" 2> /dev/null || true
    fi
fi
if [ -f "$DATA/icons/hicolor/icon-theme.cache" ]; then
    tell gtk-update-icon-cache -f -t "$DATA/icons/hicolor"
fi
