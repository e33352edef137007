#!/usr/bin/env bash
# Records RUNS unchanged runs and one of the slower code. Usage: ./record.sh FOLDER [RUNS]
set -euo pipefail
folder=$(realpath -m "$1")
cd "$(dirname "$0")"
runs=${2:-33}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp ./*.py pytest.ini slower.patch "$work"
mkdir -p "$folder"
cd "$work"
for run in $(seq "$runs"); do
    python3 -m pytest -q -p no:cacheprovider --benchmark-json="$folder/$(printf %03d "$run").json"
done
patch -p1 < slower.patch
python3 -m pytest -q -p no:cacheprovider --benchmark-json="$folder/$(printf %03d $((runs + 1))).json"
