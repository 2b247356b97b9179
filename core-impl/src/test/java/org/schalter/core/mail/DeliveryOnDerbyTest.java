package org.schalter.core.mail;

import javax.sql.DataSource;

class DeliveryOnDerbyTest extends DeliveryRules {

    @Override
    DataSource database() throws Exception {
        return Databases.derby();
    }
}
