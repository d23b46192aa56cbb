"""Take the pictures of the README: the window in both languages and both modes, without a screen.

python packaging/screenshots.py [FOLDER]    by default resources/screenshots
"""

import os
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
SIZE = (1280, 800)
NAMES = {
    "en": ("7B model, one month", "Virginia", "Québec", "H200, fewer cards", "Shorter run"),
    "zh": ("7B 模型，训练一个月", "弗吉尼亚", "魁北克", "H200，用卡更少", "缩短训练"),
}
PHASES = {"en": ("Pilot runs", "Pre-training", "Fine-tuning"), "zh": ("试验", "预训练", "微调")}
HOURS = (48.0, 640.0, 72.0)
START = "2027-03-01"
PAGES = {"breakdown": ("en", "light"), "over_time": ("zh", "light"), "figures": ("en", "dark")}
"""The further pages, each in one language and one mode."""


def main(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from carbon_desktop.i18n.translation import Translation
    from carbon_desktop.ui import theme

    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["carbon-desktop"])
    translation = Translation(app)
    for language in NAMES:
        translation.switch(language)
        for tokens in (theme.LIGHT, theme.DARK):
            theme.apply(app, tokens)
            mode = "dark" if tokens.dark else "light"
            take(app, language, folder / f"window-{language}-{mode}.png")
            for page in (name for name, shown in PAGES.items() if shown == (language, mode)):
                take(app, language, folder / f"{page}-{language}-{mode}.png", page)


def take(app, language: str, path: Path, page: str = "compare") -> None:
    """Open the window on a page of a plan, let it settle and keep its picture."""
    from carbon_desktop.catalogue.catalogue import load
    from carbon_desktop.ui.main_window import MainWindow
    from carbon_desktop.workspace.documents import Documents
    from carbon_desktop.workspace.shelf import Shelf
    from carbon_desktop.workspace.workspace import Workspace

    workspace = Workspace(load(), language)
    window = MainWindow(workspace, Documents(workspace), Shelf(load()))
    workspace.show_plan(plan(language))
    workspace.estimate_now()
    window.resize(*SIZE)
    window.show()
    app.processEvents()
    window.form.begin()
    window.views.turn_to(page)
    while workspace.ranges.is_busy:
        app.processEvents()
    app.processEvents()
    if not window.grab().save(str(path)):
        raise OSError(f"{path} cannot be written")
    window.hide()
    window.deleteLater()


def plan(language: str):
    """Return a plan of four scenarios of three phases: another grid, other cards, fewer hours."""
    from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting

    name, virginia, quebec, cards, shorter = NAMES[language]
    phases = tuple(
        Phase(f"phase{at}", phase, "device_hours", True, {"hours": Setting(hours)})
        for at, (phase, hours) in enumerate(zip(PHASES[language], HOURS, strict=True))
    )
    base = {
        "accelerator": Setting("nvidia-h100-sxm5-80gb"),
        "count": Setting(256.0),
        "region": Setting("US-VA"),
        "pue": Setting(1.15),
        "electricity_price_per_kwh": Setting(0.09),
        "currency": Setting("USD"),
    }
    h200 = {"accelerator": Setting("nvidia-h200-sxm-141gb"), "count": Setting(192.0)}
    return Plan(
        name,
        (
            Scenario("baseline", virginia, base, phases),
            Scenario("quebec", quebec, {"region": Setting("CA-QC")}),
            Scenario("cards", cards, h200),
            Scenario(
                "shorter", shorter, {}, (Phase("phase1", settings={"hours": Setting(480.0)}),)
            ),
        ),
        start=START,
    )


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    sys.path.insert(0, str(TOP))
    with tempfile.TemporaryDirectory() as home:
        os.environ["CARBON_DESKTOP_HOME"] = home
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / "resources" / "screenshots")
