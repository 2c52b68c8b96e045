/** What lies in the databases: rows that policies hold apart, and nothing that names a person. */
@NullMarked
package uk.leabridge.system.data;

import org.jspecify.annotations.NullMarked;
