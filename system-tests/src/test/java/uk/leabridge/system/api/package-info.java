/** Every operation of every service by its OpenAPI document: who may call it, and what it says to nonsense. */
@NullMarked
package uk.leabridge.system.api;

import org.jspecify.annotations.NullMarked;
