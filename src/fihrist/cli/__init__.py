"""The command line: arguments in, text and exit codes out."""

import errno
import gc
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any

import click

from fihrist import __version__

FINDINGS, WRONG_USE, OUR_BUG = 1, 2, 3
"""The exit codes beside 0; click itself ends with 2 on wrong use."""

INTERRUPTED = 130
"""What a shell expects of a command that Ctrl-C has ended."""


class Failed(click.ClickException):
    """What kept a command from its work, told in a line without the page of its use."""

    exit_code = WRONG_USE

    def __init__(self, message: str) -> None:
        super().__init__(message.encode("utf-8", "backslashreplace").decode())


class Commands(click.Group):
    """A group that finds its commands in a folder and imports only the one that is called."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what the system refuses is told in a line, since no change of the program would mend it."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except click.ClickException as error:
            from fihrist.checking.reports import visible

            # A message may tell of a name that was made up to be obeyed by a terminal.
            error.message = "\n".join(map(visible, error.message.split("\n")))  # type: ignore[misc]
            raise
        except OSError as error:
            if error.errno in (None, errno.EPIPE):
                raise
            where = f": {os.fsdecode(error.filename)}" if isinstance(error.filename, str | bytes) else ""
            raise Failed(f"{error.strerror}{where}") from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, sorted."""
        return sorted(_modules())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported now."""
        if cmd_name not in _modules():
            return None
        try:
            module = import_module(f"fihrist.cli.commands.{_modules()[cmd_name].stem}")
        except ModuleNotFoundError as error:
            if (error.name or "fihrist").partition(".")[0] == "fihrist":
                raise
            extras = 'an extra of fihrist that is not installed: pip install "fihrist[site,lsp,mcp]"'
            raise click.UsageError(f"`{cmd_name}` needs the package `{error.name}`, {extras}") from None
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with the first sentence of each module, read without importing any."""
        texts = [(name, path.read_text("utf-8")) for name, path in sorted(_modules().items())]
        with formatter.section("Commands"):
            formatter.write_dl([(name, text.split('"""')[1].splitlines()[0]) for name, text in texts])


def _modules() -> Mapping[str, Path]:
    found = (Path(__file__).parent / "commands").glob("[!_]*.py")
    return {path.stem.replace("_", "-"): path for path in found}


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="fihrist")
@click.option(
    "--root", type=click.Path(path_type=Path), envvar="FIHRIST_ROOT", help="The folder that holds `catalogue/`."
)
@click.pass_context
def group(ctx: click.Context, root: Path | None) -> None:
    """Check, build and show the Fihrist catalogue."""
    ctx.obj = root.absolute() if root else None


def main() -> None:
    """Run the command line; a bug of ours ends with exit code 3 and asks for a report."""
    # Most of what a command makes lives to its end, so that looking for what can go costs a seventh of a run.
    gc.set_threshold(100_000)
    # A closed standard stream is None, and what is written to it shall go nowhere.
    sys.stdout, sys.stderr = (stream or open(os.devnull, "w") for stream in (sys.stdout, sys.stderr))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.excepthook = _report_bug
    group()


def _report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    import traceback

    if issubclass(kind, BrokenPipeError):
        os._exit(0)
    if issubclass(kind, KeyboardInterrupt):
        os._exit(INTERRUPTED)
    if isinstance(error, OSError) and error.errno is not None:
        # While the streams are flushed, after the command.
        sys.stderr.write(f"Error: {error.strerror}\n")
        sys.stderr.flush()
        os._exit(WRONG_USE)
    traceback.print_exception(kind, error, trace)
    sys.stderr.write("\nThis is a bug in fihrist, not a fault of your file. Please report it with the lines above.\n")
    sys.stderr.flush()
    os._exit(OUR_BUG)
