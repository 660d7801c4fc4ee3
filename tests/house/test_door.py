"""The door: ./groundswell sets up whatever is missing, once, and then stays out of the way.

The first tests go through the real door of this checkout. The others go through a copy of it, in a folder of
its own with a stand-in for uv, so that every turn of a set-up can be tried without the network.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOOR = ROOT / "groundswell"
HANGS = 600
"""Seconds after which a call must be waiting for what will not come, such as a lock: no measure of speed."""


def call(door: Path | str, *args: str, **options) -> subprocess.CompletedProcess:
    return subprocess.run(
        [door, *args], capture_output=True, text=True, timeout=HANGS, check=False, **options
    )


# The real door


@pytest.mark.parametrize("shell", [name for name in ("sh", "dash", "bash") if shutil.which(name)])
def test_every_shell_here_can_read_the_scripts(shell):
    for script in (DOOR, ROOT / ".ci" / "run"):
        assert os.access(script, os.X_OK), f"{script.name} is not executable"
        if script == DOOR or shell == "bash":
            assert call(shell, "-n", str(script)).stderr == ""


def test_help_from_another_folder_is_quiet(tmp_path):
    done = call(DOOR, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert "Usage" in done.stdout
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_command_is_a_wrong_use(tmp_path):
    done = call(DOOR, "rnu", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "rnu" in done.stderr


def test_the_lock_names_public_addresses_only():
    lock = tomllib.loads((ROOT / "uv.lock").read_text())
    for package in lock["package"]:
        if package["name"] == "groundswell":
            assert package["source"] == {"editable": "."}
            continue
        assert package["source"] == {"registry": "https://pypi.org/simple"}
        for file in [*package.get("wheels", []), package.get("sdist")]:
            assert file is None or file["url"].startswith("https://files.pythonhosted.org/")


# A door with a stand-in for uv

UV = """#!/bin/sh
echo "$*" >>"$UV_LOG"
for last; do :; done
case "$1 $2" in
  "--version ") echo "uv ${UV_SAYS:-0.13.9}" ;;
  "python find") case " $UV_HAS " in *" $last "*) echo "/some/python$last" ;; *) exit 2 ;; esac ;;
  "python install") echo "no such host" >&2; exit 1 ;;
  "sync "*)
    sleep "${UV_TAKES:-0}"
    mkdir -p .venv/bin
    cp python command .venv/bin/ && mv .venv/bin/command .venv/bin/groundswell
    exit "${UV_ENDS:-0}" ;;
esac
"""
PYTHON = """#!/bin/sh
printf 'python<%s>' "$@"
"""
COMMAND = """#!/bin/sh
printf '<%s>' "$@" "$PWD" "${PYTHONDONTWRITEBYTECODE-unset}"
"""
USED_BY_THE_DOOR = ["sh", "cat", "cmp", "cp", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "touch"]


def script(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


class Checkout:
    """A checkout with a stub for the package, on a machine with what `USED_BY_THE_DOOR` lists and no more."""

    def __init__(self, folder: Path, uv: str | None = UV, python: str | None = "the real one"):
        self.folder, self.bin, self.log = folder / "a checkout", folder / "bin", folder / "uv log"
        self.folder.mkdir(parents=True)
        self.bin.mkdir()
        shutil.copy(DOOR, self.folder)
        script(self.folder / "python", PYTHON)
        script(self.folder / "command", COMMAND)
        (self.folder / "pyproject.toml").write_text("[project]\n")
        (self.folder / "uv.lock").write_text("version = 1\n")
        for name in USED_BY_THE_DOOR:
            (self.bin / name).symlink_to(shutil.which(name))
        if uv:
            script(self.bin / "uv", uv)
        if python == "the real one":
            python = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
        if python:
            script(self.bin / "python3", python)
        self.log.touch()
        self.env = {"PATH": str(self.bin), "UV_LOG": str(self.log), "UV_HAS": "3.12 3.13 >=3.11"}

    def __call__(self, *args, door=None, cwd=None, **env):
        return call(door or self.folder / "groundswell", *args, cwd=cwd, env=self.env | env)

    @property
    def asked(self) -> list[str]:
        """What uv was asked so far, but for its version."""
        return [line for line in self.log.read_text().splitlines() if line != "--version"]

    @property
    def syncs(self) -> list[str]:
        return [line for line in self.asked if line.startswith("sync")]


@pytest.fixture
def checkout(tmp_path) -> Checkout:
    return Checkout(tmp_path)


def test_the_first_call_sets_up_and_says_so(checkout):
    done = checkout("run", "town")
    assert (done.returncode, done.stdout[:11]) == (0, "<run><town>")
    assert "first start" in done.stderr
    assert "using Python 3.12" in done.stderr
    assert checkout.syncs == [
        "sync --quiet --no-dev --locked --inexact --compile-bytecode --python /some/python3.12"
    ]


def test_later_calls_are_quiet_and_ask_nobody(checkout):
    checkout()
    checkout.log.write_text("")
    only = checkout.folder / "only"  # the shell and cmp: each process more is paid at each start
    only.mkdir()
    (only / "cmp").symlink_to(shutil.which("cmp"))
    done = checkout("run", PATH=str(only))
    assert (done.returncode, done.stderr, checkout.log.read_text()) == (0, "", "")


def test_arguments_folder_and_bytecode_pass_as_they_should(checkout, tmp_path):
    checkout()
    (tmp_path / "one").symlink_to("a checkout/groundswell")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "two").symlink_to("../one")
    where = tmp_path / "elsewhere"
    expected = f"<a  b><*><><{where}><unset>"
    for door in (None, tmp_path / "one", where / "two", "./two"):
        assert checkout("a  b", "*", "", door=door, cwd=where, PYTHONDONTWRITEBYTECODE="1").stdout == expected
    assert call("sh", "two", "a  b", "*", "", cwd=where, env=checkout.env).stdout == expected
    assert len(checkout.syncs) == 1


def test_new_contents_set_up_again_but_new_times_do_not(checkout):
    checkout()
    os.utime(checkout.folder / "uv.lock")
    checkout()
    assert len(checkout.syncs) == 1
    lock = checkout.folder / "uv.lock"
    times = lock.stat()
    lock.write_text("version = 2\n")
    os.utime(lock, ns=(times.st_atime_ns, times.st_mtime_ns))  # as after an unpacked archive
    checkout.env["UV_HAS"] = "3.13"
    assert "bringing .venv up to date" in checkout().stderr
    assert checkout.syncs[1].endswith("--python /some/python3.12"), "new libraries must not change the Python"
    checkout()
    assert len(checkout.syncs) == 2


def test_a_moved_checkout_sets_up_again(checkout, tmp_path):
    checkout()
    checkout.folder = checkout.folder.rename(tmp_path / "moved")
    assert checkout().returncode == 0
    assert len(checkout.syncs) == 2


def test_a_broken_environment_sets_up_again(checkout):
    checkout()
    (checkout.folder / ".venv" / "bin" / "python").unlink()
    assert checkout().returncode == 0
    assert len(checkout.syncs) == 2


def test_first_calls_at_once_set_up_once(checkout):
    door = checkout.folder / "groundswell"
    env = checkout.env | {"UV_TAKES": "0.5"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    calls = [subprocess.Popen([door, "run"], env=env, **pipes) for _ in range(4)]
    said = [one.communicate(timeout=HANGS) for one in calls]
    assert [one.returncode for one in calls] == [0] * 4
    assert all(out.startswith("<run>") for out, _ in said)
    assert sum("waiting for it" in err for _, err in said) == 3
    assert len(checkout.syncs) == 1


def test_the_tests_get_their_own_libraries(checkout):
    checkout()
    done = checkout("test", "-k", "a or b")
    assert (
        done.stdout
        == "python<-m>python<pytest>python<-n>python<auto>python<--dist>python<worksteal>python<-k>python<a or b>"
    )
    assert "running the tests with pytest" in done.stderr
    assert "--group dev" in checkout.syncs[1]
    checkout("test")
    checkout("run")
    assert len(checkout.syncs) == 2, "what suits the tests suits a run"


def test_the_check_tries_every_tool_and_fails_with_any(checkout):
    done = checkout("check")
    assert done.returncode == 0
    assert [tool in done.stdout for tool in ("<ruff>python<check>", "<format>", "<mypy>")] == [True] * 3
    script(checkout.folder / ".venv" / "bin" / "python", '#!/bin/sh\necho "$2"; [ "$3" != check ]\n')
    done = checkout("check")
    assert (done.returncode, done.stdout.split()) == (1, ["ruff", "ruff", "mypy"])


@pytest.mark.parametrize(
    ("present", "chosen"),
    [("3.13 3.12", "3.12"), ("3.13 >=3.11", "3.13"), (">=3.11", ">=3.11")],
)
def test_which_python(checkout, present, chosen):
    done = checkout(UV_HAS=present)
    assert done.returncode == 0
    assert checkout.syncs[0].endswith(f"--python /some/python{chosen}")
    fetched = [line for line in checkout.asked if line.startswith("python install")]
    assert len(fetched) == (chosen == ">=3.11"), "a refused download is tried once, and only if need be"


def test_the_user_may_choose_the_python_and_forbid_downloads(checkout):
    assert "as UV_PYTHON asks" in checkout(UV_PYTHON="3.11").stderr
    assert checkout.syncs[0].endswith("--python 3.11")
    checkout()
    checkout(UV_PYTHON="3.11")
    assert len(checkout.syncs) == 1
    assert checkout(UV_PYTHON="3.13").returncode == 0
    # Where uv finds it, its path: pyenv's shim of that name would refuse to start here.
    assert checkout.syncs[1].endswith("--python /some/python3.13")
    shutil.rmtree(checkout.folder / ".venv")
    checkout(UV_PYTHON_DOWNLOADS="never", UV_HAS=">=3.11")
    assert not any(line.startswith("python install") for line in checkout.asked)


def test_a_failed_set_up_runs_nothing_and_is_tried_again(checkout):
    done = checkout(UV_ENDS="1")
    assert (done.returncode, done.stdout) == (1, "")
    assert "could not be installed" in done.stderr
    assert checkout().returncode == 0
    assert len(checkout.syncs) == 2


# A machine without uv, or with one too old. Its python3 answers the door, and "installs" the stand-in.

WITHOUT_UV = f"""#!/bin/sh
case "$1 $2 $HAS" in
  -c*) "{sys.executable}" "$@" | sed "s,.*,$0," ;;
  "-m venv "*venv*) mkdir -p "$4/bin" && cp "$0" "$4/bin/python" ;;
  "-m pip "*pip*)
    to=${{0%/*}}
    for word; do [ "$last" = --target ] && to=$word/bin; last=$word; done
    mkdir -p "$to" && cp "$NEW_UV" "$to/uv" ;;
  *) echo "No module named ${{2}}" >&2; exit 1 ;;
esac
"""


@pytest.mark.parametrize(("has", "place"), [("venv pip", "uv-env"), ("pip", "uv-pip")])
@pytest.mark.parametrize("uv", [None, UV.replace("${UV_SAYS:-0.13.9}", "0.5.1")], ids=["no uv", "old uv"])
def test_uv_is_fetched_into_tools(tmp_path, uv, has, place):
    checkout = Checkout(tmp_path, uv=uv, python=WITHOUT_UV)
    script(tmp_path / "new-uv", UV)
    checkout.env |= {"HAS": has, "NEW_UV": str(tmp_path / "new-uv")}
    done = checkout()
    assert done.returncode == 0, done.stderr
    assert "fetching uv" in done.stderr
    assert (checkout.folder / ".tools" / place / "bin" / "uv").exists()
    (checkout.folder / "uv.lock").write_text("version = 2\n")
    assert "fetching uv" not in checkout().stderr
    assert len(checkout.syncs) == 2


def test_without_venv_and_pip_it_says_what_is_missing(tmp_path):
    checkout = Checkout(tmp_path, uv=None, python=WITHOUT_UV)
    done = checkout(HAS="")
    assert done.returncode == 1
    assert "No module named" in done.stderr
    assert "needs its venv or pip module" in done.stderr


def test_without_python_it_says_what_is_missing(tmp_path):
    done = Checkout(tmp_path, uv=None, python=None)()
    assert done.returncode == 1
    assert done.stderr.endswith("groundswell: Python 3.11 or later is needed, and none was found on PATH.\n")
