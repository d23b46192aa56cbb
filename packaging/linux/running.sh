# Says whether a program of a folder is running: install.sh and uninstall.sh read this.
is_running() { # FOLDER
    for process in /proc/[0-9]*; do
        case "$(readlink "$process/exe" 2> /dev/null)" in
            "$1"/carbon-desktop | "$1"/carbon-desktop-window) return 0 ;;
        esac
    done
    return 1
}
