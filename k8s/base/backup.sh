#!/usr/bin/env bash
# One moment of the whole replica set as a file with its checksum: every one of two days, then the last of each day, for 35 days.
set -euo pipefail
uri=${URI:-/run/secrets/uri} target=${TARGET:-/backup}
work=$(mktemp -d)
name=$(date -u +%Y-%m-%dT%H%M%SZ).archive.gz
trap 'rm -rf "$work" "$target"/*.archive.gz.part "$target"/backup.prom.part' EXIT

# Room is made first: a volume that is full would stay full. The newest stays, whatever its age.
all=()
for file in "$target"/*.archive.gz; do [[ -e $file ]] && all+=("${file##*/}"); done
hourly=$(date -u -d '2 days ago' +%F) daily=$(date -u -d '35 days ago' +%F)
for ((i = 0; i + 1 < ${#all[@]}; i++)); do
  day=${all[i]%%T*} next=${all[i + 1]%%T*}
  if [[ $day < $daily || ($day < $hourly && $day == "$next") ]]; then
    rm -f "$target/${all[i]}" "$target/${all[i]}.sha256"
  fi
done

# With a database in its path mongodump takes that one alone, and then there is no one moment of all. In a file, since a command
# line can be seen by others.
[[ $(<"$uri") =~ ^(mongodb(\+srv)?://[^/]+)/([^?]*)\??(.*)$ ]] || { echo "backup: there is no URI of MongoDB in $uri" >&2; exit 1; }
where="${BASH_REMATCH[1]}/?authSource=${BASH_REMATCH[3]:-admin}&${BASH_REMATCH[4]}"
# An empty archive would be the newest, and what a restore takes.
WHERE=$where mongosh --nodb --norc --quiet --eval '
  const there = connect(process.env.WHERE).getMongo().getDBNames().filter(name => !["admin", "config", "local"].includes(name));
  if (there.length === 0) { print("backup: there are no data"); quit(1); }'
printf 'uri: "%s"\n' "$where" >"$work/where.yaml"
mongodump --config="$work/where.yaml" --oplog --gzip --archive="$target/$name.part"
(cd "$target" && sha256sum "$name.part" | sed 's/\.part$//' >"$name.sha256")
# Under its name only once it is whole.
mv "$target/$name.part" "$target/$name"
# For the node exporter, as it wants it: never half a file.
printf 'istiqbal_backup_completed_timestamp_seconds{store="mongodb"} %s\n' "$(date +%s)" >"$target/backup.prom.part"
chmod 644 "$target/backup.prom.part"
mv "$target/backup.prom.part" "$target/backup.prom"
echo "$name"
