package org.schalter.web.page;

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
import org.schalter.identity.Agents;
import org.schalter.identity.Logins;
import org.schalter.queue.Queues;
import org.schalter.ticket.TicketReader;
import org.schalter.web.http.Assets;
import org.schalter.web.http.ContentWriter;
import org.schalter.web.http.RequestChecks;
import org.schalter.web.http.RequestSize;
import org.schalter.web.http.SecurityHeaders;
import org.schalter.web.http.SiteAddress;
import org.schalter.web.http.ViewerProvider;
import org.schalter.web.live.LiveStreams;

/**
 * Publishes the pages at {@code /}. The references to CXF's transport are held because the server must be made anew when
 * the transport restarts.
 */
@Component(service = {})
public final class PageServer {

    private final Bus bus;
    private final Server server;

    @Activate
    public PageServer(
            @Reference DestinationRegistry destinations,
            @Reference HTTPTransportFactory transport,
            @Reference TicketReader tickets,
            @Reference TicketActions actions,
            @Reference Queues queues,
            @Reference Agents agents,
            @Reference Logins logins,
            @Reference LiveStreams live,
            @Reference Assets assets,
            @Reference SiteAddress site) {
        bus = BusFactory.newInstance().createBus();
        server = publish(new Services(tickets, actions, queues, agents, logins, live, assets, site));
    }

    @Deactivate
    public void stop() {
        server.destroy();
        bus.shutdown(true);
    }

    private Server publish(Services services) {
        var factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/");
        factory.setServiceBeans(resources(services));
        factory.setProviders(providers(services));
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            return factory.create();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    static List<Object> resources(Services services) {
        return List.of(
                new LoginResource(services),
                new ThemeResource(),
                new QueueResource(services),
                new TicketResource(services),
                new ActionResource(services),
                new ViewResource(services),
                new CreateResource(services),
                new OpeningResource(services),
                new UploadResource(services),
                new ArticleResource(services),
                new LiveResource(services));
    }

    static List<Object> providers(Services services) {
        return List.of(
                new RequestChecks(services.site(), services.logins()),
                new RequestSize(() -> services.actions().largestUpload()),
                new ViewerProvider(),
                new SecurityHeaders(),
                new FlashCookie(),
                new ContentWriter(),
                new ErrorPages(services));
    }
}
