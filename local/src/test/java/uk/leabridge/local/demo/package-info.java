@NullMarked
package uk.leabridge.local.demo;

import org.jspecify.annotations.NullMarked;
