package org.schalter.core.action;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.ActionDeniedException;
import org.schalter.action.OpenForm;
import org.schalter.action.OpeningId;
import org.schalter.action.TicketNotFoundException;
import org.schalter.core.action.Gate.Passed;
import org.schalter.core.action.OpenForms.Content;
import org.schalter.core.form.Templates;
import org.schalter.form.FieldType;
import org.schalter.form.FormInput;
import org.schalter.identity.Actor;
import org.schalter.queue.Template;
import org.schalter.queue.TemplateId;
import org.schalter.text.RichText;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketNumber;

/** Where forms are opened and looked at again, with what was typed before. Thread-safe. */
@Component(service = Desk.class)
public final class Desk {

    private final Gate gate;
    private final Prefills prefills;
    private final LockedOpenings locked;
    private final Openings openings;
    private final Drafts drafts;
    private final OpenForms forms;
    private final Templates templates;

    @Activate
    public Desk(
            @Reference Gate gate,
            @Reference Prefills prefills,
            @Reference LockedOpenings locked,
            @Reference Openings openings,
            @Reference Drafts drafts,
            @Reference OpenForms forms,
            @Reference Templates templates) {
        this.gate = gate;
        this.prefills = prefills;
        this.locked = locked;
        this.openings = openings;
        this.drafts = drafts;
        this.forms = forms;
        this.templates = templates;
    }

    /** The values are asked for before the lock is taken, so that an action that fails leaves nothing locked. */
    OpenForm open(String action, TicketNumber ticket, Optional<ArticleId> article, Actor actor) {
        requireAgent(actor);
        var passed = gate.pass(action, ticket, article, actor);
        var values = prefills.of(passed, Optional.empty());
        var id = locked.open(passed);
        var now = gate.look(action, ticket, article, actor);
        return show(id, openings.require(id, actor), now, Optional.of(values));
    }

    OpenForm openNew(String action, Actor actor) {
        requireAgent(actor);
        var entry = gate.passNew(action, actor);
        var values = prefills.ofNew(entry);
        var agent = actor.agent().orElse(Visit.NOBODY);
        var id = openings.add(entry, agent, Optional.empty(), Optional.empty());
        return showNew(id, openings.require(id, actor), actor, Optional.of(values));
    }

    OpenForm resume(OpeningId id, Actor actor) {
        var opening = openings.require(id, actor);
        return gate.entry(opening.action()).creates()
                ? showNew(id, opening, actor, Optional.empty())
                : show(id, opening, look(opening, actor), Optional.empty());
    }

    OpenForm resume(OpeningId id, FormInput input, Actor actor) {
        var opening = openings.require(id, actor);
        var saved = drafts.find(opening.draft()).map(Drafts.Draft::saved);
        var content = new Content(input, saved);
        var entry = gate.entry(opening.action());
        if (entry.creates()) {
            return forms.showNew(id, entry, actor, content);
        }
        var passed = look(opening, actor);
        return forms.show(id, passed, isLocked(passed), content);
    }

    /** An action that does not care for templates gets the template's own text. */
    RichText withTemplate(OpeningId id, TemplateId chosen, Actor actor) {
        var opening = openings.require(id, actor);
        var template = Optional.of(chosen)
                .filter(one -> offers(resume(id, FormInput.EMPTY, actor), one))
                .flatMap(templates::find)
                .orElseThrow(() -> new IllegalArgumentException("no template " + chosen.value()));
        if (gate.entry(opening.action()).creates()) {
            return template.text();
        }
        return text(look(opening, actor), template).orElse(template.text());
    }

    private static boolean offers(OpenForm form, TemplateId template) {
        var value = String.valueOf(template.value());
        return form.fields().stream()
                .filter(field -> field.type() == FieldType.TEMPLATE)
                .flatMap(field -> field.choices().stream())
                .anyMatch(choice -> choice.value().equals(value));
    }

    private Optional<RichText> text(Passed passed, Template template) {
        var values = prefills.of(passed, Optional.of(template));
        return passed.entry()
                .shape()
                .first(FieldType.RICH_TEXT)
                .map(field -> values.first(field.name()))
                .filter(html -> !html.isEmpty())
                .map(RichText::new);
    }

    private OpenForm show(OpeningId id, Opening opening, Passed passed, Optional<FormInput> prefilled) {
        var content = draft(opening)
                .orElseGet(() -> new Content(
                        prefilled.orElseGet(() -> prefills.of(passed, Optional.empty())), Optional.empty()));
        return forms.show(id, passed, isLocked(passed), content);
    }

    private OpenForm showNew(OpeningId id, Opening opening, Actor actor, Optional<FormInput> prefilled) {
        var entry = gate.passNew(opening.action(), actor);
        var content = draft(opening)
                .orElseGet(() -> new Content(prefilled.orElseGet(() -> prefills.ofNew(entry)), Optional.empty()));
        return forms.showNew(id, entry, actor, content);
    }

    private Optional<Content> draft(Opening opening) {
        return drafts.find(opening.draft()).map(draft -> new Content(draft.input(), Optional.of(draft.saved())));
    }

    private Passed look(Opening opening, Actor actor) {
        var number = opening.number()
                .orElseThrow(() -> new TicketNotFoundException("the ticket of this form is not there any more"));
        return gate.look(opening.action(), number, opening.article(), actor);
    }

    private static boolean isLocked(Passed passed) {
        return passed.visit().ticket().assignment().lockedBy(passed.visit().agent());
    }

    private static void requireAgent(Actor actor) {
        if (actor.agent().isEmpty()) {
            throw new ActionDeniedException(actor.name() + " is no agent and opens no forms");
        }
    }
}
