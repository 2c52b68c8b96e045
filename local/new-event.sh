#!/usr/bin/env bash
# Makes the schema and the example of a new event: version 1, thin, with the envelope that all events share.
set -euo pipefail
cd "$(dirname "$0")/.."

service=${1:-} name=${2:-}
if ! [[ $service =~ ^(referrals|grants|training|comms)$ && $name =~ ^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$ ]]; then
    echo "Usage: make new-event SERVICE=referrals NAME=referral.received" >&2
    echo "SERVICE is referrals, grants, training or comms; NAME is the subject, a dot and what happened to it." >&2
    exit 2
fi

folder=contracts/events/$service/$name
if [ -e "$folder" ]; then
    echo "$folder already exists. A schema may gain optional fields; any other change needs a v2 next to the v1." >&2
    exit 1
fi
subject=$(awk -F- '{printf "%s", $1; for (i = 2; i <= NF; i++) printf "%s%s", toupper(substr($i, 1, 1)), substr($i, 2)}' \
    <<<"${name%%.*}")Id
mkdir -p "$folder"

cat >"$folder/v1.schema.json" <<JSON
{
  "\$schema": "https://json-schema.org/draft/2020-12/schema",
  "\$id": "https://leabridge.uk/contracts/events/$service/$name/v1",
  "title": "uk.leabridge.$name.v1",
  "description": "Say in one sentence what happened.",
  "type": "object",
  "required": ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "borough", "data"],
  "properties": {
    "specversion": { "const": "1.0" },
    "id": { "type": "string", "format": "uuid" },
    "source": { "const": "/leabridge/$service" },
    "type": { "const": "uk.leabridge.$name.v1" },
    "subject": { "type": "string", "format": "uuid" },
    "time": { "type": "string", "format": "date-time" },
    "datacontenttype": { "const": "application/json" },
    "traceparent": { "type": "string" },
    "borough": { "type": "string", "pattern": "^[a-z]{2,20}(-[a-z]{2,20}){0,3}\$" },
    "data": {
      "type": "object",
      "required": ["$subject"],
      "properties": {
        "$subject": { "type": "string", "format": "uuid" }
      }
    }
  }
}
JSON
cat >"$folder/v1.example.json" <<JSON
{
  "specversion": "1.0",
  "id": "0199a000-0000-7000-8000-000000000001",
  "source": "/leabridge/$service",
  "type": "uk.leabridge.$name.v1",
  "subject": "0199a000-0000-7000-8000-000000000002",
  "time": "$(date -u +%Y-%m-%dT%H:%M:%SZ)",
  "datacontenttype": "application/json",
  "borough": "hackney",
  "data": {
    "$subject": "0199a000-0000-7000-8000-000000000002"
  }
}
JSON
echo "$folder/v1.schema.json"
echo "$folder/v1.example.json"
