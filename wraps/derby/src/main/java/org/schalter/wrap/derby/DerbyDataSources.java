package org.schalter.wrap.derby;

import java.sql.Driver;
import java.util.Optional;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.EmbeddedConnectionPoolDataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jdbc.DataSourceFactory;

/** Opens embedded Derby databases for a configuration that says {@code osgi.jdbc.driver.name = derby16}. */
@Component(
        property = {
            DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.apache.derby.iapi.jdbc.AutoloadedDriver",
            DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=derby16"
        })
public final class DerbyDataSources implements DataSourceFactory {

    private static final String PREFIX = "jdbc:derby:";

    @Override
    public DataSource createDataSource(Properties properties) {
        return configured(new EmbeddedDataSource(), properties);
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) {
        return configured(new EmbeddedConnectionPoolDataSource(), properties);
    }

    @Override
    public XADataSource createXADataSource(Properties properties) {
        return configured(new EmbeddedXADataSource(), properties);
    }

    @Override
    public Driver createDriver(Properties properties) {
        return new EmbeddedDriver();
    }

    private static <T extends EmbeddedDataSource> T configured(T source, Properties properties) {
        text(properties, JDBC_URL).filter(url -> url.startsWith(PREFIX)).ifPresent(url -> locate(source, url));
        text(properties, JDBC_DATABASE_NAME).ifPresent(source::setDatabaseName);
        text(properties, JDBC_USER).ifPresent(source::setUser);
        text(properties, JDBC_PASSWORD).ifPresent(source::setPassword);
        return source;
    }

    private static void locate(EmbeddedDataSource source, String url) {
        var parts = url.substring(PREFIX.length()).split(";", 2);
        source.setDatabaseName(parts[0]);
        if (parts.length > 1) {
            source.setConnectionAttributes(parts[1]);
        }
    }

    private static Optional<String> text(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key));
    }
}
