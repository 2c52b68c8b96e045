/** The manifests as they would be applied, checked without a cluster. */
@NullMarked
package uk.leabridge.k8s;

import org.jspecify.annotations.NullMarked;
