"""Under what the figures of a source may be used: licences keep their names, words are said."""

from carbon_desktop.words.language import Pair, pick

LICENCES: dict[str, Pair] = {
    one: (one, zh)
    for one, zh in (
        ("facts", "事实数据"),
        ("provider disclosure", "服务商披露"),
        ("provider disclosure; MPL-2.0 file", "服务商披露；文件采用 MPL-2.0"),
        ("figures quoted with attribution", "引用数据并注明出处"),
        ("figures quoted", "引用数据"),
        ("figure quoted", "引用单项数据"),
        ("single figure quoted", "引用单项数据"),
        ("vendor figure quoted", "引用厂商单项数据"),
        ("vendor figures quoted", "引用厂商数据"),
        ("definition quoted with attribution", "引用定义并注明出处"),
        ("follows its inputs", "与输入数据相同"),
        ("CC BY 4.0 (Eurostat re-use policy)", "CC BY 4.0（欧盟统计局再利用政策）"),
        ("CC BY 4.0 (Our World in Data and Ember)", "CC BY 4.0（Our World in Data 与 Ember）"),
        (
            "CC BY 4.0 (some copies still name CC BY-SA 4.0)",
            "CC BY 4.0（部分副本仍标注 CC BY-SA 4.0）",
        ),
        ("WRI CC BY 4.0; MPL-2.0 for that file", "WRI：CC BY 4.0；该文件采用 MPL-2.0"),
        ("MIT (underlying CC BY 4.0)", "MIT（底层数据 CC BY 4.0）"),
        ("public domain", "公有领域"),
        ("public domain (US government)", "公有领域（美国政府）"),
        ("official figures, no licence stated", "官方数据，未注明许可"),
        (
            "ENTSO-E terms: free re-use with attribution (CC BY 4.0 list)",
            "ENTSO-E 条款：注明出处即可自由再利用（列入 CC BY 4.0 清单）",
        ),
        ("open report, figures quoted", "公开报告，引用数据"),
        (
            "software AGPL-3.0; output figures are facts",
            "软件采用 AGPL-3.0；其输出属于事实数据",
        ),
        (
            "AGPL-3.0 repository; single published factors",
            "AGPL-3.0 代码库；引用其公布的单项因子",
        ),
        ("Open Government Licence v3", "英国开放政府许可 v3"),
        ("estimate", "估算"),
        ("own arithmetic", "自行计算"),
    )
}
"""What the catalogue says in words; licences with names, such as MIT, are the same everywhere."""


def licence_text(licence: str, language: str) -> str:
    """Return a licence as it is said in a language; that of an own entry as it was typed."""
    return pick(LICENCES[licence], language) if licence in LICENCES else licence
