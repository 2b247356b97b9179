package org.schalter.core.store;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Derby's lock waits, far shorter than its defaults of 20 and 60 seconds, and what Schalter refuses to run with. */
final class DerbySettings {

    private static final Map<String, String> PROPERTIES =
            Map.of("derby.locks.deadlockTimeout", "1", "derby.locks.waitTimeout", "5");

    private DerbySettings() {}

    static void apply(DataSource source) {
        refuse("derby.system.durability", "test");
        refuse("derby.drda.startNetworkServer", "true");
        try (var connection = source.getConnection();
                var call = connection.prepareCall("call syscs_util.syscs_set_database_property(?, ?)")) {
            for (var property : PROPERTIES.entrySet()) {
                call.setString(1, property.getKey());
                call.setString(2, property.getValue());
                call.execute();
            }
        } catch (SQLException e) {
            throw new StoreException("cannot set Derby's lock waits", e);
        }
    }

    private static void refuse(String property, String value) {
        if (value.equals(System.getProperty(property))) {
            throw new IllegalStateException("Schalter does not run with " + property + "=" + value);
        }
    }
}
