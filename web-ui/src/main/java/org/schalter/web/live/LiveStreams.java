package org.schalter.web.live;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.identity.Logins;

/** The streams of all open browsers. A heartbeat each 20 s finds the dead ones and ends those whose session is over. */
@Component(service = LiveStreams.class)
public final class LiveStreams {

    private static final int HEARTBEAT_SECONDS = 20;

    private final Logins logins;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heartbeat =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "schalter-live"));

    @Activate
    public LiveStreams(@Reference Logins logins) {
        this.logins = logins;
        heartbeat.scheduleWithFixedDelay(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void stop() {
        heartbeat.shutdownNow();
        streams.forEach(Stream::close);
        streams.clear();
    }

    /** @param secret of the session the stream belongs to */
    public void open(Actor reader, String secret, SseEventSink sink, Sse sse) {
        var stream = new Stream(reader, secret, sink, sse);
        streams.add(stream);
        send(stream, "hello");
    }

    /** One actor for each agent with an open stream. */
    Collection<Actor> readers() {
        return streams.stream()
                .collect(Collectors.toMap(Stream::agent, Stream::reader, (one, same) -> one))
                .values();
    }

    void tell(AgentId agent, Set<String> names) {
        streams.stream()
                .filter(stream -> stream.agent().equals(agent))
                .forEach(stream -> names.forEach(name -> send(stream, name)));
    }

    void tellAll(String name) {
        streams.forEach(stream -> send(stream, name));
    }

    private void beat() {
        for (var stream : streams) {
            if (logins.session(stream.secret()).isEmpty()) {
                stream.close();
                streams.remove(stream);
            } else {
                send(stream, "heartbeat");
            }
        }
    }

    private void send(Stream stream, String name) {
        if (stream.sink().isClosed()) {
            streams.remove(stream);
            return;
        }
        stream.sink().send(stream.sse().newEvent(name)).whenComplete((done, failure) -> {
            if (failure != null) {
                streams.remove(stream);
            }
        });
    }

    private record Stream(Actor reader, String secret, SseEventSink sink, Sse sse) {

        AgentId agent() {
            return reader.agent().orElseThrow();
        }

        void close() {
            sink.close();
        }
    }
}
