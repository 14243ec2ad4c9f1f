#!/usr/bin/env bash
# Puts a backup into a replica set that holds no data: the newest one, or the one that ARCHIVE names.
set -euo pipefail
uri=${URI:-/run/secrets/uri} source=${SOURCE:-/backup} name=${ARCHIVE:-newest}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$source"
if [[ $name == newest ]]; then
  for file in *.archive.gz; do name=$file; done
fi
[[ -e $name ]] || { echo "restore: there is no $name" >&2; exit 1; }
sha256sum --check --quiet "$name.sha256"

[[ $(<"$uri") =~ ^(mongodb(\+srv)?://[^/]+)/([^?]*)\??(.*)$ ]] || { echo "restore: there is no URI of MongoDB in $uri" >&2; exit 1; }
where="${BASH_REMATCH[1]}/?authSource=${BASH_REMATCH[3]:-admin}&${BASH_REMATCH[4]}"
# What is there would be mixed with what comes.
WHERE=$where mongosh --nodb --norc --quiet --eval '
  const there = connect(process.env.WHERE).getMongo().getDBNames().filter(name => !["admin", "config", "local"].includes(name));
  if (there.length > 0) { print("restore: there are data already: " + there.join(", ")); quit(1); }'
printf 'uri: "%s"\n' "$where" >"$work/where.yaml"
mongorestore --config="$work/where.yaml" --gzip --archive="$name" --oplogReplay --stopOnError
echo "$name"
