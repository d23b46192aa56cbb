"""Who made what is in a bundle: the inventory is valid, and every licence is in it once."""

import json
import sys
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator


@pytest.fixture
def parts(packaging, tmp_path):
    component = packaging("inventory").Component
    for name, text in (("MIT", "one licence"), ("GPL", "see /usr/share/common-licenses/GPL-3.")):
        (tmp_path / name).write_text(text)
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "a.so").write_bytes(b"")
    return [
        component("carbon-desktop", "1.0", "ours", "MIT", (tmp_path / "MIT",), ("module.py",)),
        component("numpy", "2.4", "pypi", "MIT AND Zlib", (tmp_path / "MIT",), ("a.so",)),
        component("libx11-6", "2:1.8.4-2+deb12u2", "deb", "", (tmp_path / "GPL",), ()),
    ]


@pytest.fixture
def written(packaging, parts, tmp_path):
    packaging("sbom").write(tmp_path / "sbom.json", tmp_path / "bundle", parts, "1.0")
    return (tmp_path / "sbom.json").read_text(encoding="utf-8")


def test_that_the_inventory_is_valid_cyclonedx(written):
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written) is None


def test_that_it_tells_the_digest_of_each_file_and_whose_it_is(written):
    numpy, x11 = json.loads(written)["components"]
    [file] = numpy["components"]
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert (file["name"], file["hashes"][0]["content"]) == ("a.so", empty)
    assert x11["purl"] == "pkg:deb/debian/libx11-6@2%3A1.8.4-2%2Bdeb12u2"


def test_that_equal_bundles_have_equal_inventories(packaging, parts, written, tmp_path):
    packaging("sbom").write(tmp_path / "again.json", tmp_path / "bundle", parts, "1.0")
    assert (tmp_path / "again.json").read_text(encoding="utf-8") == written


def test_that_the_same_licence_is_printed_once_for_all_who_have_it(packaging, parts, tmp_path):
    packaging("licences").write(tmp_path / "LICENSES.txt", parts, "1.0")
    text = (tmp_path / "LICENSES.txt").read_text(encoding="utf-8")
    assert text.count("one licence") == 1
    assert "carbon-desktop 1.0: MIT\nnumpy 2.4: MIT\n" in text
    assert "Lesser General Public License" in text.replace("\n", " ")


@pytest.mark.skipif(not Path("/usr/share/common-licenses/GPL-3").exists(), reason="of Debian")
def test_that_a_licence_which_is_only_named_is_printed_as_well(packaging, parts, tmp_path):
    packaging("licences").write(tmp_path / "LICENSES.txt", parts, "1.0")
    text = (tmp_path / "LICENSES.txt").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text


@pytest.mark.skipif(sys.platform != "linux", reason="no packages to ask elsewhere")
def test_that_a_file_from_nobody_is_refused(packaging, tmp_path):
    stray = tmp_path / "stray.so"
    stray.touch()
    site = tmp_path / "site"
    info = site / "pyinstaller-6.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: pyinstaller\nVersion: 6.0\n")
    contents = [("_internal/stray.so", str(stray), "BINARY")]
    with pytest.raises(SystemExit, match=r"stray\.so is in the bundle, and no package says whose"):
        packaging("inventory").components(contents, site, tmp_path / "top", "1.0")
