"""Brand words, which a query may have or lack, and the makers' names in Chinese."""

IN_CHINESE = {
    "NVIDIA": "英伟达",
    "AMD": "超威",
    "Intel": "英特尔",
    "Google": "谷歌",
    "AWS": "亚马逊",
    "Apple": "苹果",
    "Huawei": "华为",
    "Microsoft": "微软",
    "Qualcomm": "高通",
}
"""Chinese names of makers whose parts are named in Latin letters."""

BRANDS = frozenset(
    {"nvidia", "tesla", "geforce", "quadro", "amd", "radeon", "instinct", "intel", "google", "aws",
     "apple", "huawei", "gpu", *IN_CHINESE.values()}
)  # fmt: skip
"""Words, folded, that may be missing from an entry's name."""
