package org.schalter.core.action;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.OpenForm;
import org.schalter.action.OpeningId;
import org.schalter.action.TicketActions.ActionForm;
import org.schalter.core.action.Gate.Passed;
import org.schalter.core.form.FormContext;
import org.schalter.core.form.FormFiller;
import org.schalter.form.FormField;
import org.schalter.form.FormInput;
import org.schalter.identity.Actor;
import org.schalter.text.Text;
import org.schalter.ticket.Article;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.Ticket;

/** Forms as their agents see them. Thread-safe. */
@Component(service = OpenForms.class)
public final class OpenForms {

    private final FormFiller filler;

    @Activate
    public OpenForms(@Reference FormFiller filler) {
        this.filler = filler;
    }

    /** What stands in a form, and when it was saved if it is a draft. */
    record Content(FormInput values, Optional<Instant> saved) {}

    OpenForm show(OpeningId id, Passed passed, boolean locked, Content content) {
        var article = passed.situation().article().map(Article::id);
        return show(id, passed.entry(), passed.context(), article, locked, content);
    }

    OpenForm showNew(OpeningId id, ActionEntry entry, Actor actor, Content content) {
        return show(id, entry, context(entry, actor), Optional.empty(), false, content);
    }

    ActionForm describe(ActionEntry entry, Actor actor) {
        var fields = FormFiller.describe(entry.shape(), context(entry, actor));
        return new ActionForm(entry.id(), entry.label(actor.locale()), entry.descriptor().place(), fields);
    }

    private OpenForm show(
            OpeningId id,
            ActionEntry entry,
            FormContext context,
            Optional<ArticleId> article,
            boolean locked,
            Content content) {
        List<FormField> fields = filler.fill(entry.shape(), context, content.values());
        var locale = context.locale();
        var number = context.ticket().map(Ticket::number);
        return new OpenForm(
                id, entry.id(), entry.label(locale), submit(entry, locale), number, article, fields, locked, content.saved());
    }

    private static String submit(ActionEntry entry, Locale locale) {
        return entry.texts().find(Text.of("submit"), locale).orElseGet(() -> Gate.TEXTS.get("submit", locale));
    }

    private static FormContext context(ActionEntry entry, Actor actor) {
        return new FormContext(entry.descriptor(), entry.texts(), Optional.empty(), actor);
    }
}
