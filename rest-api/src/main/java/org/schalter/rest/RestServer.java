package org.schalter.rest;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.TicketActions;
import org.schalter.identity.Logins;
import org.schalter.mail.MailIntake;
import org.schalter.queue.Queues;
import org.schalter.ticket.TicketReader;

/**
 * Publishes the resources below {@code /api/v1}. The references to CXF's transport are held because the server must be
 * made anew when the transport restarts.
 */
@Component(service = {})
public final class RestServer {

    private final Bus bus;
    private final Server server;

    @Activate
    public RestServer(
            @Reference DestinationRegistry destinations,
            @Reference HTTPTransportFactory transport,
            @Reference TicketReader tickets,
            @Reference TicketActions actions,
            @Reference Queues queues,
            @Reference MailIntake intake,
            @Reference Logins logins) {
        bus = BusFactory.newInstance().createBus();
        server = publish(
                List.of(
                        new TicketResource(tickets, actions, queues),
                        new ArticleResource(tickets),
                        new MailResource(intake),
                        new OpenApiResource(actions)),
                logins);
    }

    @Deactivate
    public void stop() {
        server.destroy();
        bus.shutdown(true);
    }

    private Server publish(List<Object> resources, Logins logins) {
        var factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/api/v1");
        factory.setServiceBeans(resources);
        factory.setProviders(
                List.of(new BearerCheck(logins), new CallerProvider(), new ProblemMapper(), new JacksonJsonProvider()));
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            return factory.create();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
