package org.schalter.core.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The tables, brought to this version's state by numbered scripts that run once each. Whoever needs tables takes this as
 * a dependency.
 */
@Component(service = Schema.class)
public final class Schema {

    private final Dialect dialect;

    @Activate
    public Schema(@Reference(target = "(dataSourceName=schalter)") DataSource source) {
        this.dialect = dialectOf(source);
        migrate(source);
    }

    public Dialect dialect() {
        return dialect;
    }

    private void migrate(DataSource source) {
        if (dialect == Dialect.DERBY) {
            DerbySettings.apply(source);
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .resourceProvider(new Scripts())
                .javaMigrationClassProvider(List::of)
                .placeholders(Map.of("clob", dialect.longText(), "blob", dialect.bytes()))
                .load()
                .migrate();
    }

    private static Dialect dialectOf(DataSource source) {
        try (var connection = source.getConnection()) {
            return Dialect.of(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new StoreException("cannot ask the database what it is", e);
        }
    }
}
