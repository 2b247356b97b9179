package org.schalter.core.action.stub;

import java.util.Map;
import java.util.function.Function;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Availability;
import org.schalter.action.Menu;
import org.schalter.action.Situation;
import org.schalter.action.TicketAction;
import org.schalter.identity.Permission;
import org.schalter.ticket.TicketEditor;

/** Actions that behave as a test wants. */
public final class ControllableActions {

    private ControllableActions() {}

    /** No field, one click. */
    public record Nothing() {}

    record NotPublic(String text) {}

    /** Has no label for its field. */
    public record Unlabelled(String mystery) {}

    public record Unreadable(Thread text) {}

    public static final class OneClick implements TicketAction<Nothing> {

        private final String id;
        private final Function<Situation, Availability> answer;

        public OneClick(String id, Function<Situation, Availability> answer) {
            this.id = id;
            this.answer = answer;
        }

        public OneClick(String id) {
            this(id, situation -> Availability.available());
        }

        @Override
        public ActionDescriptor<Nothing> descriptor() {
            return ActionDescriptor.of(id, Nothing.class, Permission.READ, Menu.TICKET.at(10));
        }

        @Override
        public Availability availability(Situation situation) {
            return answer.apply(situation);
        }

        @Override
        public ActionResult execute(TicketEditor ticket, Nothing form) {
            return ActionResult.done("done");
        }
    }

    /** Any record as its form. */
    public static final class Formed<F extends Record> implements TicketAction<F> {

        private final Class<F> form;

        public Formed(Class<F> form) {
            this.form = form;
        }

        @Override
        public ActionDescriptor<F> descriptor() {
            return ActionDescriptor.of("formed", form, Permission.READ, Menu.TICKET.at(10));
        }

        @Override
        public ActionResult execute(TicketEditor ticket, F input) {
            return ActionResult.done("done");
        }
    }

    /** Fails as soon as it is asked for anything. */
    public static final class Broken implements TicketAction<Nothing> {

        @Override
        public ActionDescriptor<Nothing> descriptor() {
            throw new NoClassDefFoundError("org/example/Away");
        }

        @Override
        public ActionResult execute(TicketEditor ticket, Nothing form) {
            return ActionResult.done("done");
        }
    }

    public static TicketAction<?> locking(String id) {
        return new TicketAction<Nothing>() {
            @Override
            public ActionDescriptor<Nothing> descriptor() {
                return ActionDescriptor.of(id, Nothing.class, Permission.WRITE, Menu.TICKET.at(10))
                        .locking();
            }

            @Override
            public ActionResult execute(TicketEditor ticket, Nothing form) {
                return ActionResult.done("done");
            }
        };
    }

    public static TicketAction<?> formedByAHiddenRecord() {
        return new Formed<>(NotPublic.class);
    }

    public static Map<String, Object> ranked(int ranking, String version) {
        return Map.of("service.ranking", ranking, "bundle.version", version);
    }
}
