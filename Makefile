# Leabridge: every task is one word. `make` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run start stop status restart kill freeze clock clean-state replay-dead-letters demo bench chaos security-check build test check format e2e sbom newer-versions k8s-render new-migration new-event new-page

# Flags of the virtual machine that Maven runs in: it ends before the second compiler would have paid. The JDK itself is found by local/find-jdk.sh.
export MAVEN_OPTS ?= --sun-misc-unsafe-memory-access=allow -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
WITH_JDK := JAVA_HOME="$$(local/find-jdk.sh)" && export JAVA_HOME &&
MAVEN := $(WITH_JDK) ./mvnw --batch-mode --no-transfer-progress
LEABRIDGE := $(WITH_JDK) exec "$$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
	--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
	-cp "$$(ls local/target/leabridge-local-*.jar):local/target/lib/*" uk.leabridge.local.Leabridge
SERVICES := referrals-service,grants-service,training-service,comms-service,gateway

# What is run is built again when one of these is newer than the last build.
BUILT := .local/prepared/built
SOURCES := pom.xml $(wildcard */pom.xml platform/*/pom.xml) \
	$(shell find contracts local/src/main platform/*/src/main *-service/src/main gateway/src/main -type f -not -path '*/target/*' 2>/dev/null)

##  Running
help: ## lists the tasks
	@echo "Usage: make <task>"
	@awk '/^##  /{printf "\n%s\n", substr($$0, 5)} /^[a-z0-9-]+:.*## /{split($$0, a, ":.*## "); printf "  %-20s %s\n", a[1], a[2]}' Makefile

run: $(BUILT) ## starts everything, shows the address and sign-ins, and runs until Ctrl-C
	@$(LEABRIDGE) run

start: $(BUILT) ## starts everything in the background
	@$(LEABRIDGE) start

stop: | launcher ## stops everything
	@$(LEABRIDGE) stop

status: | launcher ## shows each process: port, health, memory, running time
	@$(LEABRIDGE) status

restart: | launcher ## stops and starts one process: make restart PROCESS=referrals
	@test -n "$(PROCESS)" || { echo "Give a process: make restart PROCESS=referrals"; exit 2; }
	@$(LEABRIDGE) restart "$(PROCESS)"

kill: | launcher ## kills one process (kill -9) for the time given, to see what happens: make kill PROCESS=kafka FOR=30s
	@test -n "$(PROCESS)" || { echo "Give a process, and a time if you like: make kill PROCESS=kafka FOR=30s"; exit 2; }
	@$(LEABRIDGE) kill "$(PROCESS)" $(FOR)

freeze: | launcher ## pauses one process with its connections open: make freeze PROCESS=postgres FOR=30s
	@test -n "$(PROCESS)" -a -n "$(FOR)" || { echo "Give a process and a time: make freeze PROCESS=postgres FOR=30s"; exit 2; }
	@$(LEABRIDGE) freeze "$(PROCESS)" "$(FOR)"

clock: | launcher ## sets the services' clock ahead, to see what falls due: make clock AHEAD=P15D, or AHEAD=P0D
	@test -n "$(AHEAD)" || { echo "Give an ISO 8601 duration: make clock AHEAD=P15D"; exit 2; }
	@$(LEABRIDGE) clock "$(AHEAD)"

replay-dead-letters: | launcher ## sends a service's dead letters back: make replay-dead-letters SERVICE=grants
	@test -n "$(SERVICE)" || { echo "Give a service: make replay-dead-letters SERVICE=grants"; exit 2; }
	@$(WITH_JDK) exec "$$JAVA_HOME/bin/java" -cp "$(SERVICE)-service/target/quarkus-app/quarkus-run.jar" \
		uk.leabridge.platform.messaging.deadletter.ReplayDeadLetters "$(SERVICE)" "$(or $(KAFKA),127.0.0.1:$$((19092 + $${LEABRIDGE_PORT_OFFSET:-0})))"

demo: | launcher ## sends a synthetic year of data to the running platform, then counts it everywhere it should have arrived
	@$(WITH_JDK) exec "$$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow \
		-cp "$$(ls local/target/leabridge-local-*.jar):local/target/lib/*" uk.leabridge.local.demo.Demo

clean-state: | launcher ## removes all data, secrets and logs in .local; keeps what was built
	@$(LEABRIDGE) clean-state

##  Building and testing
build: $(BUILT) ## builds the services, Keycloak and the start-up caches; does nothing if nothing has changed

$(BUILT): $(SOURCES)
	@$(WITH_JDK) local/build.sh -pl local,$(SERVICES) -am
	@($(LEABRIDGE) prepare)
	@mkdir -p $(@D) && touch $@

.PHONY: launcher
launcher:
	@test -d local/target/lib || { echo "Nothing has been built yet. Start with: make run"; exit 1; }

test: ## builds everything and runs all tests; prints the totals at the end
	@$(WITH_JDK) local/test-tools.sh && local/run-tests.sh

check: ## formatting, compiler checks, architecture rules, unit tests; starts no servers
	@$(MAVEN) -q verify -DskipITs

format: ## formats all Java code
	@$(MAVEN) -q spotless:apply

bench: $(BUILT) ## measures performance against comparable software in the same run (about 30 minutes), and writes docs/benchmarks.md
	@$(WITH_JDK) benchmarks/run.sh

e2e: ## runs only the system tests: journeys over real processes and in a browser, with a screenshot of each page
	@$(WITH_JDK) local/test-tools.sh
	@$(MAVEN) verify -pl system-tests -am -Dtest=none -Dit.test='uk.leabridge.system.**' -Dleabridge.screenshots=true \
		-Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false

SYSTEM_TESTS = $(MAVEN) -q verify -pl system-tests -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false

chaos: ## kills, stops and freezes each process under load, and counts what is lost (an hour; PROCESS=grants does that one again)
	@echo "Building first. There is no output for a few minutes, then one line for each round."
	@$(SYSTEM_TESTS) -Dit.test='uk.leabridge.system.**.ChaosIT' -Dleabridge.check.write=$(if $(ROUNDS)$(RATE)$(AWAY),false,true) -Dleabridge.chaos.processes=$(or $(PROCESS),all) \
		-Dleabridge.chaos.rounds=$(or $(ROUNDS),3) -Dleabridge.chaos.rate=$(or $(RATE),50) -Dleabridge.chaos.away=$(or $(AWAY),PT5M)

security-check: ## sends malformed and hostile requests to every operation and form, and checks each response
	@echo "Building first. There is no output for a few minutes, then progress for each part."
	@$(SYSTEM_TESTS) -Dit.test='uk.leabridge.system.**.SecurityCheckIT,uk.leabridge.system.**.RoleMatrixIT,uk.leabridge.system.**.RowLevelSecurityIT,uk.leabridge.system.**.HostileCallersIT' -Dleabridge.check.write=true \
		-Dleabridge.check.requests=$(or $(REQUESTS),20000) -Dleabridge.check.posts=$(or $(POSTS),5000) -Dleabridge.check.pages=200 -Dleabridge.check.quiet=20 -Dleabridge.check.slow=true \
		-Dleabridge.check.frames=200000 -Dleabridge.check.seed=$(or $(SEED),20261129)

sbom: ## writes CycloneDX bills of materials: target/bom.json for everything, <service>/target/bom.json for each service
	@test -d gateway/target/classes || $(MAKE) --no-print-directory build
	@$(MAVEN) -q --threads 1C cyclonedx:makeBom cyclonedx:makeAggregateBom
	@ls -1 target/bom.json */target/bom.json

newer-versions: ## lists versions in pom.xml that have newer releases; see docs/dependencies.md
	@$(MAVEN) -N versions:display-property-updates -DgenerateBackupPoms=false

k8s-render: ## prints the manifests for a cluster: make k8s-render OVERLAY=production
	@kubectl kustomize "k8s/overlays/$(or $(OVERLAY),kind)"

##  Starting something new
new-migration: ## creates an empty migration: make new-migration SERVICE=referrals FEATURE=referral NAME=create_referral
	@local/new-migration.sh "$(SERVICE)" "$(NAME)" "$(FEATURE)"

new-page: ## creates a console page with a form, and its test: make new-page AREA=panels NAME=room-change ROLE=PANEL_CHAIR
	@local/new-page.sh "$(AREA)" "$(NAME)" $(ROLE)

new-event: ## creates the schema and an example of an event: make new-event SERVICE=referrals NAME=referral.received
	@local/new-event.sh "$(SERVICE)" "$(NAME)"
