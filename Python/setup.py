"""Makes a wheel for one kind of machine where the executable lies in bellwether_reports/, else a pure one.

`make package` lays executable and licences there (scripts/package) in a copy of this folder.
"""

from pathlib import Path

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel

PROGRAM = "bellwether_reports"


class ProgramWheel(bdist_wheel):
    """A wheel of any Python 3 and of one kind of machine."""

    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


module = {"packages": ["bellwether"], "package_data": {"bellwether": ["py.typed"]}}
if (Path(__file__).parent / PROGRAM / "bin" / "bellwether").exists():
    module["packages"].append(PROGRAM)
    module["package_data"][PROGRAM] = ["**/*"]
    module |= {"scripts": ["scripts/bellwether"], "cmdclass": {"bdist_wheel": ProgramWheel}}
setup(**module)
