#!/bin/sh
# Applies an overlay in its order: the platform, then the migrations to their end, then the rollout.
#   k8s/apply.sh kind|production [kubectl arguments, such as --context kind-leabridge]
set -eu

overlay=${1:?"which overlay: kind or production"}
shift
here=$(dirname "$0")
rendered=$(mktemp)
trap 'rm -f "$rendered"' EXIT
kubectl kustomize "$here/overlays/$overlay" >"$rendered"

step() {
  label=$1
  shift
  kubectl "$@" apply --filename "$rendered" --selector "leabridge.uk/step=$label"
}

step platform "$@"
"$here/realm.sh" | kubectl "$@" apply --filename -
kubectl "$@" --namespace leabridge wait --for=condition=Ready --timeout=15m clusters.postgresql.cnpg.io/leabridge-database
kubectl "$@" --namespace leabridge wait --for=jsonpath='{.status.applied}'=true --timeout=5m databases.postgresql.cnpg.io --all
kubectl "$@" --namespace leabridge wait --for=condition=Ready --timeout=15m kafkas.kafka.strimzi.io/leabridge-kafka

# a Job's template cannot be changed, so the last release's makes room
kubectl "$@" --namespace leabridge delete job --selector leabridge.uk/step=migration --ignore-not-found
step migration "$@"
kubectl "$@" --namespace leabridge wait --for=condition=Complete --timeout=11m job --selector leabridge.uk/step=migration

step rollout "$@"
kubectl "$@" --namespace leabridge rollout restart deployment --selector leabridge.uk/step=rollout
kubectl "$@" --namespace leabridge rollout status deployment --selector leabridge.uk/step=rollout --timeout=10m
