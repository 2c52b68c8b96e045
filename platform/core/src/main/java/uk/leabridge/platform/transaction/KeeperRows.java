package uk.leabridge.platform.transaction;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the keeper's {@link Rows}. */
@Singleton
class KeeperRows {
    @Produces
    @Singleton
    @Keeper
    Rows of(@DataSource("keeper") AgroalDataSource keeper) {
        return new Rows(keeper);
    }
}
