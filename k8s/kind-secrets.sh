#!/bin/sh
# Writes to standard output the Secrets that a kind cluster needs, all made here and now. Apply them once:
#   k8s/kind-secrets.sh | kubectl apply -f -
# Running it again makes other keys: what was sealed with the first ones is then lost. Never for production, whose
# secrets come from the vault.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 077

random() { openssl rand -hex 24; }
key32() { openssl rand -base64 32; }

head_of() { # name, type
  printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\n  namespace: leabridge\ntype: %s\n' "$1" "$2"
}
login() { # name, user
  head_of "$1" kubernetes.io/basic-auth
  printf 'stringData:\n  username: %s\n  password: "%s"\n' "$2" "$(random)"
}
# A Tink keyset with one AES256-GCM key: the key's message is a tag, a length and 32 bytes.
keyset() {
  id=$((0x$(openssl rand -hex 4) & 0x7fffffff | 1))
  value=$({ printf '\032\040' && openssl rand 32; } | base64 -w0)
  printf '{"primaryKeyId":%s,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",' "$id"
  printf '"value":"%s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%s,"outputPrefixType":"TINK"}]}' "$value" "$id"
}
certificate() { # host
  openssl req -newkey rsa:3072 -nodes -keyout "$work/$1.key" -subj "/CN=$1" -out "$work/$1.csr" 2>/dev/null
  printf 'subjectAltName=DNS:%s\n' "$1" >"$work/$1.ext"
  openssl x509 -req -in "$work/$1.csr" -CA "$work/ca.crt" -CAkey "$work/ca.key" -CAcreateserial -days 365 \
    -extfile "$work/$1.ext" -out "$work/$1.crt" 2>/dev/null
}
tls() { # name, host
  certificate "$2"
  head_of "$1" kubernetes.io/tls
  printf 'data:\n  tls.crt: %s\n  tls.key: %s\n' "$(base64 -w0 "$work/$2.crt")" "$(base64 -w0 "$work/$2.key")"
}

for service in referrals grants training comms gateway; do
  for role in migrator app keeper; do
    login "$service-database-$role" "${service}_$role"
  done
  head_of "$service-keys" Opaque
  printf "stringData:\n  vault-keyset.json: '%s'\n" "$(keyset)"
  [ "$service" = gateway ] || printf '  index.key: %s\n' "$(key32)"
done
login keycloak-database keycloak
head_of leabridge-person-key Opaque
printf 'stringData:\n  person.key: %s\n' "$(key32)"
head_of gateway-clients Opaque
printf 'stringData:\n  gateway: "%s"\n  onboarding: "%s"\n' "$(random)" "$(random)"
printf '  url: https://console.leabridge.localhost\n'

openssl req -x509 -newkey rsa:3072 -nodes -keyout "$work/ca.key" -subj "/CN=Leabridge on kind" -days 365 \
  -out "$work/ca.crt" 2>/dev/null
tls console-tls console.leabridge.localhost
tls identity-tls identity.leabridge.localhost
keytool -importcert -noprompt -alias kind -file "$work/ca.crt" -storetype PKCS12 -keystore "$work/trust.p12" \
  -storepass changeit >/dev/null 2>&1
head_of leabridge-trust Opaque
printf 'data:\n  trust.p12: %s\n' "$(base64 -w0 "$work/trust.p12")"
