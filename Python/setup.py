"""Makes a wheel for one kind of machine where the executable lies in bellwether_reports/, else a pure one.

`make package` lays executable and licences there (scripts/package) in a copy of this folder.
"""

from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel

PROGRAM = "bellwether_reports"


class ProgramDistribution(Distribution):
    """One whose files belong to one kind of machine, though none of them is an extension."""

    def has_ext_modules(self):
        return True


class ProgramWheel(bdist_wheel):
    """A wheel of any Python 3 and of one kind of machine."""

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


module = {"packages": ["bellwether"], "package_data": {"bellwether": ["py.typed"]}}
if (Path(__file__).parent / PROGRAM / "bin" / "bellwether").exists():
    module["packages"].append(PROGRAM)
    module["package_data"][PROGRAM] = ["**/*"]
    module |= {"scripts": ["scripts/bellwether"], "distclass": ProgramDistribution}
    # auditwheel packs it once more.
    module |= {"cmdclass": {"bdist_wheel": ProgramWheel}, "options": {"bdist_wheel": {"compression": "stored"}}}
setup(**module)
