package org.schalter.core.mail;

import javax.sql.DataSource;

class DeliveryOnPostgresTest extends DeliveryRules {

    @Override
    DataSource database() throws Exception {
        return Databases.postgres();
    }
}
