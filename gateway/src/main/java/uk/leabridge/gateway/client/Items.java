package uk.leabridge.gateway.client;

import java.util.List;

/** One page of a list, as every service writes one. */
public record Items<T>(List<T> items) {

    public Items {
        items = List.copyOf(items);
    }
}
