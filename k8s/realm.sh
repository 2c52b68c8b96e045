#!/bin/sh
# Writes the import of the realm to standard output, made from the one realm file that the embedded default uses too.
# The operator imports a realm once: it makes what is not there, and never changes or overwrites what is.
set -eu

realm=$(dirname "$0")/../local/src/main/resources/keycloak/east-london-realm.json
cat <<'HEAD'
apiVersion: k8s.keycloak.org/v2alpha1
kind: KeycloakRealmImport
metadata:
  name: east-london
  namespace: leabridge
  labels:
    leabridge.uk/step: platform
spec:
  keycloakCRName: leabridge-identity
  placeholders:
    LEABRIDGE_GATEWAY_CLIENT_SECRET:
      secret:
        name: gateway-clients
        key: gateway
    LEABRIDGE_ONBOARDING_CLIENT_SECRET:
      secret:
        name: gateway-clients
        key: onboarding
    LEABRIDGE_GATEWAY_URL:
      secret:
        name: gateway-clients
        key: url
  realm:
HEAD
sed 's/^/    /' "$realm" # JSON is YAML
