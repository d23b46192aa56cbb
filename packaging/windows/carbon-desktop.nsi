; The installer for Windows: for one user, without administrator rights. Compiled by installer.py,
; which defines VERSION, FILES, OUT and, where it is drawn, ICON, and writes CONTENTS, the list of
; what is installed and therefore removed again; nothing else ever is.

Target amd64-unicode
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"
!include "${CONTENTS}"

!define NAME "Carbon Desktop"
!define WINDOW "carbon-desktop-window.exe"
!define PROGID "CarbonDesktop.Plan"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\carbon-desktop"
!define CLASSES "Software\Classes"

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT"

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString TOO_OLD ${LANG_ENGLISH} "${NAME} needs Windows 10 or newer, 64 bits."
LangString TOO_OLD ${LANG_SIMPCHINESE} "${NAME} 需要 64 位的 Windows 10 或更高版本。"
LangString IS_OPEN ${LANG_ENGLISH} "${NAME} is open. Close it, then try again."
LangString IS_OPEN ${LANG_SIMPCHINESE} "${NAME} 正在运行。请先关闭，然后重试。"
LangString PROGRAM ${LANG_ENGLISH} "The program"
LangString PROGRAM ${LANG_SIMPCHINESE} "程序"
LangString SHORTCUT ${LANG_ENGLISH} "A shortcut on the desktop"
LangString SHORTCUT ${LANG_SIMPCHINESE} "桌面快捷方式"
LangString FILETYPE ${LANG_ENGLISH} "Open plans with a double click"
LangString FILETYPE ${LANG_SIMPCHINESE} "双击打开计划文件"
LangString PLAN ${LANG_ENGLISH} "${NAME} plan"
LangString PLAN ${LANG_SIMPCHINESE} "${NAME} 计划"
LangString KEEP ${LANG_ENGLISH} "Your profiles and settings are in$\r$\n$APPDATA\carbon-desktop$\r$\n$\r$\nDelete them as well? This cannot be undone. With No they stay, and a later installation finds them."
LangString KEEP ${LANG_SIMPCHINESE} "您的计划与设置保存在$\r$\n$APPDATA\carbon-desktop$\r$\n$\r$\n是否一并删除？此操作无法撤销。选择“否”将予以保留，日后重新安装仍可使用。"

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; An executable that runs cannot be renamed; one that can is not running.
!macro NeedClosed UN
Function ${UN}NeedClosed
  again:
  IfFileExists "$INSTDIR\${WINDOW}" 0 closed
  ClearErrors
  Rename "$INSTDIR\${WINDOW}" "$INSTDIR\${WINDOW}.old"
  IfErrors open
  Rename "$INSTDIR\${WINDOW}.old" "$INSTDIR\${WINDOW}"
  Goto closed
  open:
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_OPEN)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 3
  Quit
  closed:
FunctionEnd
!macroend
!insertmacro NeedClosed ""
!insertmacro NeedClosed "un."

Section "$(PROGRAM)" Program
  SectionIn RO
  Call NeedClosed
  ; The version before knows what it installed, and takes it away without a question.
  IfFileExists "$INSTDIR\uninstall.exe" 0 +2
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  SetOutPath "$INSTDIR"
  File /r "${FILES}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
SectionEnd

Section "$(SHORTCUT)" Shortcut
  SetOutPath "$PROFILE"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${WINDOW}"
SectionEnd

; Plans end in .json. The program is offered for them; it becomes what a double click opens only
; where nothing else is, for other programs write .json too.
Section "$(FILETYPE)" FileType
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "$(PLAN)"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr HKCU "${CLASSES}\.json\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\SupportedTypes" ".json" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  ReadRegStr $0 HKCR ".json" ""
  ${If} $0 == ""
    WriteRegStr HKCU "${CLASSES}\.json" "" "${PROGID}"
  ${EndIf}
  ${RefreshShellIcons}
SectionEnd

Section "un.Program"
  Call un.NeedClosed
  !insertmacro RemoveContents
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${ENTRY}"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${WINDOW}"
  DeleteRegValue HKCU "${CLASSES}\.json\OpenWithProgids" "${PROGID}"
  ReadRegStr $0 HKCU "${CLASSES}\.json" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue HKCU "${CLASSES}\.json" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\.json\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.json"
  ${RefreshShellIcons}
SectionEnd

; Asked last, when the program is gone; without a window the answer is no.
Section "un.Profiles"
  IfFileExists "$APPDATA\carbon-desktop\*.*" 0 kept
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(KEEP)" /SD IDNO IDNO kept
  RMDir /r "$APPDATA\carbon-desktop"
  kept:
SectionEnd
