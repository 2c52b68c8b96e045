@NullMarked
package uk.leabridge.gateway.page.documents;

import org.jspecify.annotations.NullMarked;
