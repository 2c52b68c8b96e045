package uk.leabridge.local;

import java.util.Map;

/** What every process of one platform is configured from: where its state is, its ports, its artefacts, its secrets. */
record Site(Home home, Ports ports, ProjectTree project, Secrets secrets, StartupCaches caches) {
    static Site of(Home home, Ports ports, ProjectTree project) {
        return new Site(home, ports, project, new Secrets(home.secrets()), StartupCaches.used(project));
    }

    static Site from(Map<String, String> environment) {
        ProjectTree project = ProjectTree.here();
        return of(Home.from(environment, project), Ports.from(environment), project);
    }
}
