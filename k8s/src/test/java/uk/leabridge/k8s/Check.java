package uk.leabridge.k8s;

import java.util.stream.Stream;

/** One thing that must hold for a cluster. */
interface Check {
    /** What is wrong, each with the resource's name; nothing when all is well. */
    Stream<String> faults(Cluster cluster);
}
