#!/usr/bin/env bash
# One moment of the whole replica set as a file with its checksum; what is older than 35 days goes.
set -euo pipefail
uri=${URI:-/run/secrets/uri} target=${TARGET:-/backup}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# In a file, since a command line can be seen by others.
printf 'uri: "%s"\n' "$(<"$uri")" >"$work/where.yaml"
name=$(date -u +%Y-%m-%dT%H%M%SZ).archive.gz
mongodump --config="$work/where.yaml" --oplog --gzip --archive="$target/$name.part"
(cd "$target" && sha256sum "$name.part" | sed 's/\.part$//' >"$name.sha256")
# Under its name only once it is whole.
mv "$target/$name.part" "$target/$name"
# For the node exporter, as it wants it: never half a file.
printf 'istiqbal_backup_completed_timestamp_seconds %s\n' "$(date +%s)" >"$target/backup.prom.part"
chmod 644 "$target/backup.prom.part"
mv "$target/backup.prom.part" "$target/backup.prom"
find "$target" -name '*.archive.gz*' -mtime +35 -delete
echo "$name"
