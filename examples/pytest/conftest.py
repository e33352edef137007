"""Keeps the recorded runs small and free of what is private to the machine that recorded them."""


def pytest_benchmark_update_machine_info(config, machine_info):
    machine_info["node"] = "build-agent"
    machine_info["release"] = ""
    machine_info["cpu"].pop("flags", None)


def pytest_benchmark_update_commit_info(config, commit_info):
    commit_info.update(id="unversioned", time=None, author_time=None, dirty=False, project="textstats", branch="main")
