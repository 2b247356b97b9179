package org.schalter.core.action;

import java.io.InputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.ActionGoneException;
import org.schalter.action.Offer;
import org.schalter.action.OpenForm;
import org.schalter.action.OpeningId;
import org.schalter.action.Outcome;
import org.schalter.action.TicketActions;
import org.schalter.action.TicketNotFoundException;
import org.schalter.action.TicketView;
import org.schalter.core.form.FormComponent;
import org.schalter.core.form.Uploads;
import org.schalter.core.history.Operation;
import org.schalter.form.FieldType;
import org.schalter.form.FormInput;
import org.schalter.form.Upload;
import org.schalter.identity.Actor;
import org.schalter.queue.TemplateId;
import org.schalter.text.RichText;
import org.schalter.text.Text;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketNumber;

/** The one door: each call is passed to who deals with it, and submitting keeps what was typed whatever happens. */
@Component(service = TicketActions.class)
public final class ActionService implements TicketActions {

    /** Who does the work behind the door. */
    public record Staff(Menus menus, Desk desk, Performance performance, Prefills prefills, OpenForms forms) {}

    /** What is kept of forms. */
    public record Shelves(Openings openings, LockedOpenings locked, Drafts drafts, Uploads uploads) {}

    private static final Set<FieldType> TEXTS = EnumSet.of(FieldType.RICH_TEXT, FieldType.LONG_TEXT);

    private final ActionRegistry registry;
    private final Gate gate;
    private final GuardedCalls calls;
    private final Staff staff;
    private final Shelves shelves;

    @Activate
    public ActionService(
            @Reference ActionRegistry registry,
            @Reference Gate gate,
            @Reference GuardedCalls calls,
            @Reference Menus menus,
            @Reference Desk desk,
            @Reference Performance performance,
            @Reference Prefills prefills,
            @Reference OpenForms forms,
            @Reference Openings openings,
            @Reference LockedOpenings locked,
            @Reference Drafts drafts,
            @Reference Uploads uploads) {
        this.registry = registry;
        this.gate = gate;
        this.calls = calls;
        this.staff = new Staff(menus, desk, performance, prefills, forms);
        this.shelves = new Shelves(openings, locked, drafts, uploads);
    }

    @Override
    public List<Offer> offers(TicketNumber ticket, Actor actor) {
        return staff.menus().offers(ticket, actor);
    }

    @Override
    public List<Offer> offersToCreate(Actor actor) {
        return staff.menus().offersToCreate(actor);
    }

    @Override
    public OpenForm open(String action, TicketNumber ticket, Optional<ArticleId> article, Actor actor) {
        return staff.desk().open(action, ticket, article, actor);
    }

    @Override
    public OpenForm openNew(String action, Actor actor) {
        return staff.desk().openNew(action, actor);
    }

    @Override
    public OpenForm resume(OpeningId opening, Actor actor) {
        return staff.desk().resume(opening, actor);
    }

    @Override
    public OpenForm resume(OpeningId opening, FormInput input, Actor actor) {
        return staff.desk().resume(opening, input, actor);
    }

    @Override
    public Instant saveDraft(OpeningId opening, FormInput input, Actor actor) {
        return shelves.drafts().save(shelves.openings().require(opening, actor).draft(), input);
    }

    @Override
    public RichText withTemplate(OpeningId opening, TemplateId template, Actor actor) {
        return staff.desk().withTemplate(opening, template, actor);
    }

    @Override
    public Upload upload(OpeningId opening, String name, String type, InputStream content, Actor actor) {
        shelves.openings().require(opening, actor);
        return shelves.uploads().keep(name, type, content, actor);
    }

    @Override
    public long largestUpload() {
        return shelves.uploads().largest();
    }

    @Override
    public void abandon(OpeningId id, Actor actor) {
        var opening = shelves.openings().require(id, actor);
        shelves.locked().abandon(opening, new Operation(actor, opening.action(), opening.version()));
    }

    /** The draft is saved first, so that no failure on the way loses a word. */
    @Override
    public Outcome submit(OpeningId id, FormInput input, Actor actor) {
        var opening = shelves.openings().require(id, actor);
        shelves.drafts().save(opening.draft(), input);
        if (gate.entry(opening.action()).creates()) {
            var entry = gate.passNew(opening.action(), actor);
            return staff.performance().performNew(entry, opening.number(), input, actor, () -> done(opening));
        }
        var number =
                opening.number().orElseThrow(() -> new TicketNotFoundException("the ticket is not there any more"));
        return staff.performance()
                .perform(
                        () -> gate.pass(opening.action(), number, opening.article(), actor),
                        input,
                        () -> done(opening));
    }

    @Override
    public Outcome perform(String action, TicketNumber ticket, FormInput input, Actor actor) {
        var article = article(action, input);
        var passed = gate.pass(action, ticket, article, actor);
        var missing = missing(passed.entry(), input);
        var values = missing.isEmpty() ? FormInput.EMPTY : staff.prefills().of(passed, Optional.empty());
        var whole = completed(input, missing, values);
        return staff.performance().perform(() -> gate.pass(action, ticket, article, actor), whole, () -> {});
    }

    @Override
    public Outcome performNew(String action, FormInput input, Actor actor) {
        var entry = gate.passNew(action, actor);
        var missing = missing(entry, input);
        var values = missing.isEmpty() ? FormInput.EMPTY : staff.prefills().ofNew(entry);
        var whole = completed(input, missing, values);
        return staff.performance().performNew(entry, Optional.empty(), whole, actor, () -> {});
    }

    @Override
    public TicketView.View show(String view, TicketNumber ticket, Optional<ArticleId> article, Actor actor) {
        var passed = gate.pass(view, ticket, article, actor);
        if (!(passed.entry().plugin() instanceof Plugin.Shows shows)) {
            throw new ActionGoneException("action " + view + " shows nothing");
        }
        var details = passed.visit().details();
        var shown = calls.call(passed.entry().guard(), calls.limits().execute(), () -> shows.service()
                .show(details, passed.situation().article(), actor));
        return shown instanceof TicketView.Table table ? translated(table, passed.entry(), actor) : shown;
    }

    @Override
    public List<ActionForm> forms(Actor actor) {
        return registry.all().stream()
                .filter(entry -> entry.kind() != Offer.Kind.VIEW)
                .map(entry -> staff.forms().describe(entry, actor))
                .toList();
    }

    private static TicketView.Table translated(TicketView.Table table, ActionEntry entry, Actor actor) {
        var columns = table.columns().stream()
                .map(column -> Text.of(entry.say(column, actor.locale())))
                .toList();
        return new TicketView.Table(columns, table.rows());
    }

    private void done(Opening opening) {
        shelves.openings().close(opening);
        shelves.drafts().forget(opening.draft());
    }

    private Optional<ArticleId> article(String action, FormInput input) {
        return gate.entry(action)
                .shape()
                .first(FieldType.ARTICLE)
                .map(field -> input.first(field.name()).strip())
                .filter(value -> value.matches("\\d{1,18}"))
                .map(value -> new ArticleId(Long.parseLong(value)));
    }

    /** What must be written is never made up: a text that is missing stays missing. */
    private static List<String> missing(ActionEntry entry, FormInput input) {
        return entry.shape().visible().stream()
                .filter(component -> !component.required() || !TEXTS.contains(component.type()))
                .map(FormComponent::name)
                .filter(name -> !input.has(name))
                .toList();
    }

    private static FormInput completed(FormInput input, List<String> missing, FormInput values) {
        var whole = input;
        for (var name : missing) {
            whole = whole.with(name, values.all(name).toArray(String[]::new));
        }
        return whole;
    }
}
