"""The price's arrow, which offers what was published."""

from PySide6.QtWidgets import QToolButton

from carbon_desktop.ui import theme


def ink(action) -> set[str]:
    drawn = action.icon().pixmap(16, 16).toImage()
    pixels = (drawn.pixelColor(x, y) for x in range(16) for y in range(16))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_that_the_arrow_is_quiet_and_follows_the_mode(form, show, estimate_of, light):
    show(estimate_of(accelerator="nvidia-h100-sxm5-80gb", count=1.0, hours=1.0, region="DE"))
    arrow = form.price.row.field.actions()[0]
    assert ink(arrow) == {theme.LIGHT.secondary.casefold()}
    theme.apply(light, theme.DARK)
    try:
        assert ink(arrow) == {theme.DARK.secondary.casefold()}
    finally:
        theme.apply(light, theme.LIGHT)


def test_that_the_arrow_has_a_name_for_a_screen_reader(form, show, estimate_of):
    show(estimate_of(accelerator="nvidia-h100-sxm5-80gb", count=1.0, hours=1.0, region="DE"))
    names = [one.accessibleName() for one in form.price.row.field.findChildren(QToolButton)]
    assert names == ["Published prices"]
