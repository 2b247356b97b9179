package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.Menu;
import org.schalter.action.Offer;
import org.schalter.action.TicketAction;
import org.schalter.form.FieldType;
import org.schalter.form.FormInput;
import org.schalter.identity.Permission;
import org.schalter.text.TextCatalog;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.Ticket;

/**
 * What every action must keep, tested against a real desk. Extend it, hand your action to the constructor, and add what is
 * special about it.
 */
public abstract class ActionContract<F extends Record> {

    protected final Desk desk = new Desk();
    protected final TicketAction<F> action;

    protected ActionContract(TicketAction<F> action) {
        this.action = action;
    }

    @BeforeEach
    void deploy() {
        desk.deploy(action);
    }

    /** A ticket on which the action is offered; override it where a plain one will not do. */
    protected Ticket fitting() {
        return desk.ticket("Printer jams", "It jams again.");
    }

    @Test
    void isAcceptedAndOfferedWhereItFits() {
        assertThat(offer(fitting())).isPresent().get().satisfies(offer -> assertThat(offer.label())
                .isNotBlank());
    }

    @Test
    void saysTheSameInBothLanguages() {
        var texts = TextCatalog.beside(action.getClass());
        var english = texts.entries(Locale.ENGLISH);
        var german = texts.entries(Locale.GERMAN);

        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(placeholders(german)).isEqualTo(placeholders(english));
    }

    @Test
    void opensItsFormAndGivesTheLockBack() {
        var ticket = fitting();
        if (action.descriptor().isOneClick()) {
            return;
        }
        var form = desk.actions()
                .open(id(), ticket.number(), article(ticket), desk.agent().actor());

        assertThat(form.fields()).isNotEmpty();
        assertThat(form.fields())
                .filteredOn(field -> field.type() != FieldType.ARTICLE)
                .allSatisfy(field -> assertThat(field.label()).isNotBlank());
        assertThat(desk.reread(ticket).assignment().locked())
                .isEqualTo(action.descriptor().locks());

        desk.actions().abandon(form.id(), desk.agent().actor());

        assertThat(desk.reread(ticket).assignment().locked()).isFalse();
    }

    @Test
    void isNotThereWithoutTheRight() {
        if (action.descriptor().permission() == Permission.READ) {
            return;
        }
        var ticket = fitting();
        var nobody = desk.readingAgent().actor();

        assertThat(desk.actions().offers(ticket.number(), nobody))
                .noneMatch(offer -> offer.action().equals(id()));
        assertThatThrownBy(() -> desk.actions().perform(id(), ticket.number(), FormInput.EMPTY, nobody))
                .isInstanceOf(ActionDeniedException.class);
    }

    private Optional<Offer> offer(Ticket ticket) {
        return desk.actions().offers(ticket.number(), desk.agent().actor()).stream()
                .filter(offer -> offer.action().equals(id()))
                .findFirst();
    }

    private Optional<ArticleId> article(Ticket ticket) {
        return action.descriptor().place().menu() == Menu.ARTICLE
                ? offer(ticket).flatMap(Offer::article)
                : Optional.empty();
    }

    private String id() {
        return action.descriptor().id();
    }

    /** How many values each text takes; a text that cannot be read as a pattern fails here. */
    private static Map<String, Integer> placeholders(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        text -> new MessageFormat(text.getValue()).getFormatsByArgumentIndex().length));
    }
}
